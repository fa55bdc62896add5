import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type { Logger as Log } from "pino";

const CONCURRENCY = 4;

/**
 * Runs tasks from the queue and by the timetable until the runner's `stop()` is called, which waits for running ones.
 * It opens connections of its own: the queue's code expects the column types of plain pg.
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
    // We stop on signals ourselves, in one place and with one limit of time.
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      // Its 'info' tells of every single job, which is our 'debug'.
      const ours = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
      options.log[ours[level]](message);
    }),
  });
}
