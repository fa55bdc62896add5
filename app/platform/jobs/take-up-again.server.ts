import type { ClientBase } from "pg";

/** At once, of each task: what is away is asked by so many jobs a minute, not by all that piled up. */
const MOST_OF_A_TASK = 100;

/**
 * Gives jobs that gave up one more attempt each: their last one failed ten minutes ago (an hour ago, if they are older than
 * ten). So what gave up while the engine, the scanner or the mail server was away is done soon after that is back. After 30
 * days a job is left to a person: `npm run jobs`.
 * @returns ids of the jobs that are tried again
 */
export async function takeUpAgain(client: ClientBase): Promise<readonly string[]> {
  // The queue notes no instant of the last failure, only `run_at`: exp(attempts) seconds after it.
  const { rows } = await client.query<{ id: string }>(
    `with given_up as (
       select id, row_number() over (partition by task_identifier order by run_at) as place
       from graphile_worker.jobs
       where locked_at is null and attempts >= max_attempts and created_at > now() - interval '30 days'
         and run_at - exp(least(attempts, 10)) * interval '1 s'
           < now() - least(interval '1 hour', greatest(interval '10 minutes', (now() - created_at) / 10)))
     select (graphile_worker.reschedule_jobs(array[id], run_at => now(), attempts => max_attempts - 1)).id
     from given_up join graphile_worker.jobs using (id) where place <= $1`,
    [MOST_OF_A_TASK],
  );
  return rows.map(({ id }) => id);
}
