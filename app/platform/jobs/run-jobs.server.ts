import { setTimeout as delay } from "node:timers/promises";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type { Logger as Log } from "pino";
import { freeDeadRunners } from "./free-dead-runners.server.ts";
import { type ProofOfLife, proveLife } from "./proof-of-life.server.ts";
import { takeUpAgain } from "./take-up-again.server.ts";

const CONCURRENCY = 4;
const WATCH_EVERY_MS = 10_000;

/**
 * Runs tasks from the queue and by timetable until the runner's `stop()`, which waits for running ones. At start, and then
 * every ten seconds, it frees the jobs of killed runners and takes up again what gave up.
 * It opens its own connections, because graphile-worker expects the column types of plain pg.
 */
export async function runJobs(options: {
  databaseUrl: string;
  log: Log;
  tasks: TaskList;
  /** Lines of a crontab, in UTC. */
  timetable: string;
}): Promise<Runner> {
  const { databaseUrl, log } = options;
  const proof = proveLife({ databaseUrl, log });
  let watch: QueueWatch | undefined;
  const runner = await run({
    connectionString: databaseUrl,
    concurrency: CONCURRENCY,
    taskList: options.tasks,
    crontab: options.timetable,
    // stop-process.server.ts handles signals, in one place with one time limit.
    noHandleSignals: true,
    preset: {
      plugins: [
        beforeFirstJob(async (runnerId) => {
          await proof.give(runnerId);
          watch ??= watchQueue(proof, runnerId, log);
        }),
      ],
    },
    logger: new Logger(() => (level, message) => {
      // Its 'info' reports every single job, which is our 'debug'.
      const ours = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
      log[ours[level]](message);
    }),
  });
  return {
    ...runner,
    stop: async (reason) => {
      await runner.stop(reason);
      await watch?.end();
      await proof.end();
    },
  };
}

/** The hook that graphile-worker waits for before a runner takes its first job; once for each of its workers. */
function beforeFirstJob(prepare: (runnerId: string) => Promise<void>): GraphileConfig.Plugin {
  return {
    name: "naru-proof-of-life",
    version: "1",
    worker: { hooks: { startWorker: (_context, { worker }) => prepare(worker.workerPool.id) } },
  };
}

type QueueWatch = { end: () => Promise<void> };

function watchQueue(proof: ProofOfLife, runnerId: string, log: Log): QueueWatch {
  const ending = new AbortController();
  const watching = keepWatching();

  async function keepWatching(): Promise<void> {
    while (!ending.signal.aborted) {
      await look();
      await delay(WATCH_EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  }

  async function look(): Promise<void> {
    const client = proof.connection();
    // Without a proof of its own a runner judges no other.
    if (client === null) return;
    try {
      const freed = await freeDeadRunners(client, runnerId);
      if (freed.length > 0) log.warn({ jobs: freed.length }, "jobs of a killed worker are free again");
      const again = await takeUpAgain(client);
      if (again.length > 0) log.warn({ jobs: again.length }, "jobs that gave up are tried again");
    } catch (error) {
      log.warn({ reason: String(error) }, "the job queue could not be looked after");
    }
  }

  return {
    end: () => {
      ending.abort();
      return watching;
    },
  };
}
