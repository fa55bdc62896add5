import type { Logger } from "pino";

const LONGEST_SHUTDOWN_MS = 10_000;

/**
 * Ends this process on SIGTERM, SIGINT, SIGHUP, or when the parent that started it is gone: `close` may finish running work,
 * for ten seconds at most. Repeated signals have no effect: Ctrl-C reaches all processes at once, and then the parent
 * signals again. An uncaught error is logged and ends the process in the same way, with code 1.
 */
export function stopOnSignal(log: Logger, close: () => Promise<void>): void {
  let isStopping = false;

  async function stop(reason: string, exitCode: number): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    log.info({ reason }, "stopping");
    setTimeout(() => {
      log.warn("did not finish in time, leaving anyway");
      process.exit(1);
    }, LONGEST_SHUTDOWN_MS).unref();
    try {
      await close();
      log.info("stopped");
      process.exit(exitCode);
    } catch (error) {
      log.error({ err: error }, "could not stop cleanly");
      process.exit(1);
    }
  }

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => void stop(signal, 0));
  }
  process.on("disconnect", () => void stop("the parent process is gone", 0));
  for (const kind of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(kind, (error) => {
      log.fatal({ err: error }, `nobody caught this (${kind})`);
      void stop(kind, 1);
    });
  }
}
