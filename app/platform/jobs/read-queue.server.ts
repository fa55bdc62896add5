import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** The jobs of one task, as they stand. Seconds by the database's clock. */
export interface TaskState {
  task: string;
  /** Those that could run now, running ones left out. */
  due: number;
  /** How long the first of these has been waiting to run; 0 if none is. */
  oldestSeconds: number;
  /** Those that used up their attempts. They are tried again, but rarely. */
  givenUp: number;
  running: number;
  /** How long the first of these has been running; 0 if none is. */
  runningSeconds: number;
}

export interface QueueState {
  tasks: readonly TaskState[];
  /** Opportunities whose changes search does not know yet. */
  searchOutbox: { rows: number; oldestSeconds: number };
}

/** What waits in the job queue, by task, and in the search outbox. */
export async function readQueue(db: Kysely<Database>): Promise<QueueState> {
  const { rows: tasks } = await sql<TaskState>`
    select task_identifier as task, count(*) filter (where is_due)::integer as due,
      ${seconds(sql`min(run_at) filter (where is_due)`)} as "oldestSeconds",
      count(*) filter (where locked_at is null and attempts >= max_attempts)::integer as "givenUp",
      count(locked_at)::integer as running, ${seconds(sql`min(locked_at)`)} as "runningSeconds"
    from (select *, locked_at is null and attempts < max_attempts and run_at <= now() as is_due
      from graphile_worker.jobs) job
    group by task_identifier order by task_identifier`.execute(db);
  const { rows } = await sql<QueueState["searchOutbox"]>`
    select count(*)::integer as rows, ${seconds(sql`min(enqueued_at)`)} as "oldestSeconds" from search_outbox`.execute(
    db,
  );
  return { tasks, searchOutbox: rows[0] ?? { rows: 0, oldestSeconds: 0 } };
}

function seconds(since: ReturnType<typeof sql>) {
  return sql`greatest(0, coalesce(extract(epoch from clock_timestamp() - ${since}), 0))::integer`;
}

/** Minutes of work may gather, for example after an intake; five of them mean that something does not move. */
const LONGEST_WAIT_SECONDS = 300;
/** The longest task writes an index anew: minutes, not quarters of an hour. */
const LONGEST_RUN_SECONDS = 900;

/** What does not move, a phrase each, for operators; empty if everything does. */
export function standstills({ tasks, searchOutbox }: QueueState): string[] {
  const found: string[] = [];
  for (const { task, oldestSeconds, givenUp, runningSeconds } of tasks) {
    if (oldestSeconds > LONGEST_WAIT_SECONDS) found.push(`${task}: waiting for ${oldestSeconds} s`);
    if (runningSeconds > LONGEST_RUN_SECONDS) found.push(`${task}: running for ${runningSeconds} s`);
    if (givenUp > 0) found.push(`${task}: ${givenUp} gave up`);
  }
  const { rows, oldestSeconds } = searchOutbox;
  if (oldestSeconds > LONGEST_WAIT_SECONDS)
    found.push(`search outbox: ${rows} waiting, the first for ${oldestSeconds} s`);
  return found;
}
