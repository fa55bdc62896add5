import { sql } from "kysely";
import { confirmationTasks } from "#app/confirmation/jobs.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { Violation } from "./violation.ts";
import { origin, type World } from "./world.ts";

const signingKey = "rehearsal-of-rounds-32-characters-long";

const tasks = confirmationTasks(db, {
  origin,
  signingKey,
  log: { info: () => undefined, error: () => undefined },
});

async function run(name: string, payload: unknown): Promise<void> {
  const task = tasks[name];
  if (task === undefined) throw new Error(`the procedure has no job ${name}`);
  // why: the tasks of the procedure take nothing of what the runner hands them besides.
  await task(payload, {} as Parameters<typeof task>[1]);
}

/** Does what waits for the worker, now and then twice, as after a crash. Mails are written, but not sent. */
export async function workJobs({ random, tally, mails }: World): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ name: string; payload: unknown }>`
      with taken as (
        delete from graphile_worker._private_jobs where task_id in (
          select id from graphile_worker._private_tasks where identifier <> 'send_mail')
        returning id, task_id, payload)
      select t.identifier as name, taken.payload from taken
        join graphile_worker._private_tasks t on t.id = taken.task_id order by taken.id`.execute(db);
    if (rows.length === 0) break;
    for (const { name, payload } of rows) {
      tally.jobs += 1;
      await run(name, payload);
      if (random.chance(0.1)) await run(name, payload);
    }
  }
  mails.deliver();
}

const daily = [
  "consultation_reminders",
  "review_reminders",
  "supplement_reminders",
  "declaration_requests",
  "condition_reminders",
  "morning_inbox",
] as const;

/** The jobs of a morning; run a second time, they find nothing to do. */
export async function workMorning(world: World): Promise<void> {
  const before = await digests();
  for (const name of daily) await run(name, {});
  if (world.random.chance(0.2)) for (const name of daily) await run(name, {});
  for (const [address, count] of await digests())
    if (count > (before.get(address) ?? 0) + 1)
      throw new Violation("mails", `${address} was mailed twice in the morning of ${now()}`);
  await run("expire_certificates", {});
  if (world.random.chance(0.1)) await run("check_chains", {});
  await run("sweep_inbox", {});
}

async function digests(): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ address: string; count: number }>`
    select to_address as address, count(*)::integer as count from mail_message where template = 'inbox_digest'
    group by to_address`.execute(db);
  return new Map(rows.map(({ address, count }) => [address, count]));
}
