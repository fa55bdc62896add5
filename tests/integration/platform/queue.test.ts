import { sql } from "kysely";
import pg from "pg";
import { pino } from "pino";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { createHealthCheck } from "#app/platform/health/check-health.server.ts";
import { freeDeadRunners } from "#app/platform/jobs/free-dead-runners.server.ts";
import { measureQueue } from "#app/platform/jobs/measure-jobs.server.ts";
import { proveLife } from "#app/platform/jobs/proof-of-life.server.ts";
import { readQueue, standstills } from "#app/platform/jobs/read-queue.server.ts";
import { recordHeartbeat } from "#app/platform/jobs/record-heartbeat.server.ts";
import { takeUpAgain } from "#app/platform/jobs/take-up-again.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";
import { serveApp } from "#tests/support/serve-app.ts";

const db = openTestDatabase();
measureQueue(db);

beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  await sql`delete from search_outbox`.execute(db);
});

/** A job that a runner holds: its attempt was counted when it was taken. */
async function held(by: string, { attempts = 1, key = "", task = "search_sync" } = {}): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select (graphile_worker.add_job(${task}, queue_name => 'search', job_key => ${key || null})).id::text`.execute(
    db,
  );
  const id = rows[0]?.id ?? "";
  await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = ${by}, attempts = ${attempts}
    where id = ${id}`.execute(db);
  await sql`update graphile_worker._private_job_queues set locked_at = now(), locked_by = ${by}`.execute(db);
  return id;
}

/** A job whose last attempt failed so long ago. */
async function givenUp(ago: string, { age = ago, count = 1 } = {}) {
  await sql`select graphile_worker.add_job('scan_file', max_attempts => 25) from generate_series(1, ${count})`.execute(
    db,
  );
  await sql`update graphile_worker._private_jobs set attempts = 25, last_error = 'clamd does not answer',
    run_at = now() - ${ago}::interval + exp(10) * interval '1 s', created_at = now() - ${age}::interval`.execute(
    db,
  );
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function jobs() {
  const { rows } = await sql<{ id: string; attempts: number; lockedBy: string | null; isDue: boolean }>`
    select id::text, attempts, locked_by as "lockedBy", run_at <= now() as "isDue"
    from graphile_worker.jobs order by id`.execute(db);
  return rows;
}

describe("A runner that holds jobs", () => {
  test("keeps them while it proves that it lives, and loses them and their queue when it is gone", async () => {
    const proof = proveLife({ databaseUrl: testDatabaseUrl(), log: pino({ level: "silent" }) });
    await proof.give("pool-a");
    const id = await held("pool-a");
    const client = await connected();
    expect(await freeDeadRunners(client, "pool-b")).toEqual([]);
    await proof.end();
    expect(await freeDeadRunners(client, "pool-b")).toEqual([id]);
    expect(await jobs()).toEqual([{ id, attempts: 1, lockedBy: null, isDue: true }]);
    const { rows } =
      await sql`select from graphile_worker._private_job_queues where locked_by is not null`.execute(db);
    expect(rows).toEqual([]);
  });

  test("proves it again within seconds after its connection broke", async () => {
    const proof = proveLife({ databaseUrl: testDatabaseUrl(), log: pino({ level: "silent" }) });
    onTestFinished(proof.end);
    await proof.give("pool-a");
    const id = await held("pool-a");
    const broken = proof.connection();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'naru worker, proof of life' and datname = current_database()`.execute(db);
    await expect.poll(() => [null, broken].includes(proof.connection()), { timeout: 10_000 }).toBe(false);
    expect(await freeDeadRunners(await connected(), "pool-b")).toEqual([]);
    expect((await jobs()).map((job) => job.id)).toEqual([id]);
  });

  test("never judges itself", async () => {
    await held("pool-a");
    expect(await freeDeadRunners(await connected(), "pool-a")).toEqual([]);
  });
});

describe("What a killed runner held", () => {
  test("is run once more, though it was its last attempt", async () => {
    await held("pool-gone", { attempts: 25 });
    await freeDeadRunners(await connected(), "pool-b");
    expect(await jobs()).toMatchObject([{ attempts: 24, lockedBy: null }]);
  });

  test("waits longer from time to time where it may be what kills", async () => {
    await held("pool-gone", { attempts: 3 });
    await freeDeadRunners(await connected(), "pool-b");
    expect(await jobs()).toMatchObject([{ attempts: 3, lockedBy: null, isDue: false }]);
  });

  test("is forgotten where a newer job replaced it meanwhile", async () => {
    const id = await held("pool-gone", { key: "search_sync" });
    await sql`select graphile_worker.add_job('search_sync', job_key => 'search_sync', queue_name => 'search')`.execute(
      db,
    );
    expect(await jobs()).toMatchObject([{ id, attempts: 25, lockedBy: "pool-gone" }, { attempts: 0 }]);
    await freeDeadRunners(await connected(), "pool-b");
    expect(await jobs()).toMatchObject([{ attempts: 0, lockedBy: null, isDue: true }]);
  });
});

describe("A job that gave up", () => {
  test.each([
    ["9 minutes", "9 minutes", 0],
    ["11 minutes", "11 minutes", 1],
    ["11 minutes", "4 days", 0],
    ["61 minutes", "4 days", 1],
    ["2 days", "31 days", 0],
  ])("%s ago and is %s old: %i are tried again", async (ago, age, count) => {
    await givenUp(ago, { age });
    expect(await takeUpAgain(await connected())).toHaveLength(count);
    expect(await jobs()).toMatchObject([count === 1 ? { attempts: 24, isDue: true } : { attempts: 25 }]);
  });

  test("is one of a hundred at most that are tried at a time", async () => {
    await givenUp("11 minutes", { count: 103 });
    expect(await takeUpAgain(await connected())).toHaveLength(100);
    expect(await takeUpAgain(await connected())).toHaveLength(3);
  });
});

describe("A queue that does not move", () => {
  async function told() {
    await recordHeartbeat(db);
    const check = createHealthCheck({ db, migrations: [], searchUrl: undefined, onChange: () => undefined });
    const { status, parts } = await check();
    const { address } = await serveApp((_request, response) => response.end());
    const metrics = await (await fetch(`${address}/metrics`)).text();
    return { status, detail: parts.queue.detail, metrics };
  }

  test("is none where jobs wait for minutes or for their time", async () => {
    await sql`select graphile_worker.add_job('send_mail', run_at => now() - interval '4 minutes')`.execute(
      db,
    );
    await sql`select graphile_worker.add_job('send_mail', run_at => now() + interval '1 day')`.execute(db);
    expect(await told()).toMatchObject({ status: "up", detail: undefined });
  });

  test("is named by /health, which is degraded, and measured", async () => {
    await givenUp("1 minute", { count: 2 });
    await sql`select graphile_worker.add_job('send_mail', run_at => now() - interval '10 minutes')`.execute(
      db,
    );
    const { status, detail, metrics } = await told();
    expect(status).toBe("degraded");
    expect(detail).toMatch(/^scan_file: 2 gave up; send_mail: waiting for 60\d s$/);
    expect(metrics).toContain('naru_jobs_given_up{task="scan_file"} 2');
    expect(metrics).toMatch(/naru_jobs_oldest_seconds\{task="send_mail"\} 60\d/);
    expect(metrics).toContain('naru_jobs_due{task="send_mail"} 1');
    expect(metrics).toContain("naru_search_outbox_rows 0");
  });

  test("is one whose job runs and runs", async () => {
    await held("pool-a");
    await sql`update graphile_worker._private_jobs set locked_at = now() - interval '20 minutes'`.execute(db);
    expect((await told()).detail).toMatch(/^search_sync: running for 12\d\d s$/);
  });
});

test("Changes that search does not learn of are told by their number and the age of the first", async () => {
  const title = (sourceId: string) => `고소작업대 ${sourceId}`;
  const notices = ["1", "2"].map((sourceId) =>
    canonicalNoticeSchema.parse({
      source: "test",
      sourceId,
      title: title(sourceId),
      opportunities: [{ kind: "regional" }],
    }),
  );
  await saveNotices(db, notices, "test");
  await sql`update search_outbox set enqueued_at = enqueued_at - interval '400 s'
    where opportunity_id = (select min(opportunity_id) from search_outbox)`.execute(db);
  const queue = await readQueue(db);
  expect(queue.searchOutbox.rows).toBe(2);
  expect(standstills(queue)).toEqual([
    expect.stringMatching(/^search outbox: 2 waiting, the first for 40\d s$/),
  ]);
});
