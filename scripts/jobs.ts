import { sql } from "kysely";
import { readQueue, standstills } from "#app/platform/jobs/read-queue.server.ts";
import { db } from "#db/client.server.ts";

// npm run jobs: what stands in the queue. npm run jobs -- retry <task>, drop <task>: of the jobs that gave up.

const [command, task] = process.argv.slice(2);
try {
  if (command === undefined) await list();
  else if ((command === "retry" || command === "drop") && task !== undefined) await settle(command, task);
  else throw new Error("Usage: npm run jobs [-- retry <task> | drop <task>]");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await db.destroy();
}

async function list(): Promise<void> {
  const queue = await readQueue(db);
  console.table(queue.tasks);
  console.log(`Search outbox: ${queue.searchOutbox.rows} rows`);
  for (const line of standstills(queue)) console.log(`Does not move: ${line}`);
  const { rows } = await sql<{ id: string; task: string; created: string; error: string | null }>`
    select id::text, task_identifier as task, created_at as created, last_error as error from graphile_worker.jobs
    where locked_at is null and attempts >= max_attempts order by id limit 50`.execute(db);
  for (const { id, task, created, error } of rows)
    console.log(`Gave up: ${id} ${task} of ${created}: ${error ?? "-"}`);
}

/** Gives the jobs of a task that gave up all their attempts again, or removes them. */
async function settle(what: "retry" | "drop", task: string): Promise<void> {
  const given = sql`array(select id from graphile_worker.jobs
    where task_identifier = ${task} and locked_at is null and attempts >= max_attempts)`;
  const done =
    what === "drop"
      ? sql`select id from graphile_worker.complete_jobs(${given})`
      : sql`select id from graphile_worker.reschedule_jobs(${given}, run_at => now(), attempts => 0)`;
  const { rows } = await done.execute(db);
  console.log(`${rows.length} jobs of ${task} ${what === "drop" ? "were removed" : "start again"}.`);
}
