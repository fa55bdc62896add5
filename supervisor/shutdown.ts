export type Shutdown = {
  /** Aborted when shutdown begins, so that whatever is still starting stops. */
  signal: AbortSignal;
  /** Resolves once shutdown is requested: with the failure that caused it, or undefined if a person requested it. */
  requested: Promise<unknown>;
  /** Requests shutdown. The first cause counts; later ones are its consequences. */
  request: (failure?: unknown) => void;
};

const PARENT_CHECK_MS = 500;

/**
 * Listens for everything that ends this process: signals from a person, the terminal or the system, and the death of a
 * launcher that was killed.
 * @param isUnderNpm whether npm started this process, through a shell
 */
export function listenForShutdown(isUnderNpm: boolean): Shutdown {
  const starting = new AbortController();
  let resolve: (failure: unknown) => void = () => {};
  const requested = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  const request = (failure?: unknown) => {
    resolve(failure);
    starting.abort();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => request());
  process.on("disconnect", () => request());
  // A signal to npm kills its shell, which does not pass it on; all that we notice is a new parent.
  const parent = process.ppid;
  const check = setInterval(() => isUnderNpm && process.ppid !== parent && request(), PARENT_CHECK_MS);
  check.unref();
  return { signal: starting.signal, requested, request };
}
