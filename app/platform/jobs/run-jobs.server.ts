import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type { Logger as Log } from "pino";

const CONCURRENCY = 4;

/**
 * Runs tasks from the queue and by timetable until the runner's `stop()`, which waits for running ones.
 * It opens its own connections, because graphile-worker expects the column types of plain pg.
 */
export async function runJobs(options: {
  databaseUrl: string;
  log: Log;
  tasks: TaskList;
  /** Lines of a crontab, in UTC. */
  timetable: string;
}): Promise<Runner> {
  return run({
    connectionString: options.databaseUrl,
    concurrency: CONCURRENCY,
    taskList: options.tasks,
    crontab: options.timetable,
    // stop-process.server.ts handles signals, in one place with one time limit.
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      // Its 'info' reports every single job, which is our 'debug'.
      const ours = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
      options.log[ours[level]](message);
    }),
  });
}
