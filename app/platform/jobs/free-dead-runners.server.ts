import type { ClientBase } from "pg";
import { PROOF_CLASS } from "./proof-of-life.server.ts";

/** So often a job that was killed is started again at once. Later it waits for half a minute: it may be what kills. */
const PATIENCE = 3;

/**
 * Frees what killed runners left locked, so that others run it again: every runner but this one that holds a job or a queue
 * and proves no life. The job queue itself would wait four hours. Of jobs that were replaced by a newer one while they ran
 * (same task, under its key) nothing is left to do: they are removed. In one transaction; several processes may call it.
 * @param client the connection that carries this runner's own proof
 * @returns ids of the jobs that are free again
 */
export async function freeDeadRunners(client: ClientBase, ownId: string): Promise<readonly string[]> {
  await client.query("begin");
  try {
    const freed = await free(client, ownId);
    await client.query("commit");
    return freed;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function free(client: ClientBase, ownId: string): Promise<readonly string[]> {
  // The queues have no public view; a queue is locked together with its job, but not every tool removes both.
  const { rows: holders } = await client.query<{ id: string }>(
    `select distinct locked_by as id from (
       select locked_by from graphile_worker.jobs union select locked_by from graphile_worker._private_job_queues) held
     where locked_by <> $1`,
    [ownId],
  );
  const dead: string[] = [];
  for (const { id } of holders) {
    const { rows } = await client.query<{ isDead: boolean }>(
      `select pg_try_advisory_xact_lock($1, hashtext($2)) as "isDead"`,
      [PROOF_CLASS, id],
    );
    if (rows[0]?.isDead) dead.push(id);
  }
  if (dead.length === 0) return [];
  const { rows: jobs } = await client.query<{ id: string; isReplaced: boolean }>(
    `select id, attempts >= max_attempts and key is null and exists (
       select from graphile_worker.jobs newer
       where newer.task_identifier = j.task_identifier and newer.key is not null and newer.id > j.id) as "isReplaced"
     from graphile_worker.jobs j where locked_by = any($1)`,
    [dead],
  );
  await client.query("select graphile_worker.force_unlock_workers($1)", [dead]);
  const replaced = jobs.filter((job) => job.isReplaced).map(({ id }) => id);
  await client.query("select graphile_worker.complete_jobs($1)", [replaced]);
  const freed = jobs.filter((job) => !job.isReplaced).map(({ id }) => id);
  await client.query(
    `select graphile_worker.reschedule_jobs(array[id],
       run_at => now() + case when attempts < ${PATIENCE} then interval '0' else interval '30 s' end,
       attempts => least(attempts, max_attempts - 1))
     from graphile_worker.jobs where id = any($1)`,
    [freed],
  );
  return freed;
}
