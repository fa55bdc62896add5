import { sql } from "kysely";
import { pino } from "pino";
import { expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openSearchEnvironment } from "#search/open-search-environment.server.ts";
import { enqueueClosed, syncSearch } from "#search/sync-search.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

const notice = (sourceId: string) =>
  canonicalNoticeSchema.parse({
    source: "test",
    sourceId,
    title: `고소작업대 안전 ${sourceId}`,
    opportunities: [{ kind: "regional" }],
  });

test("many writes queue one sync, whoever writes", async () => {
  await saveNotices(db, ["1", "2", "3"].map(notice), "test");
  await saveNotices(db, ["4"].map(notice), "test");
  await db.updateTable("notice").set({ title: "고소작업대 점검" }).where("title", "like", "% 4").execute();
  const { rows } = await sql`
    select task_identifier, key from graphile_worker.jobs where task_identifier = 'search_sync'`.execute(db);
  expect(rows).toEqual([{ task_identifier: "search_sync", key: "search_sync" }]);
});

test("a changed title of a notice reaches the search, although its opportunities did not change", async () => {
  await saveNotices(db, [notice("5")], "test");
  await db.deleteFrom("search_outbox").execute();
  await db.updateTable("notice").set({ title: "고소작업대 교육" }).where("title", "like", "% 5").execute();
  expect(await db.selectFrom("search_outbox").select("opportunity_id").execute()).toHaveLength(1);
});

test("a transaction that is rolled back queues nothing", async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  const undone = db.transaction().execute(async (trx) => {
    await saveNotices(trx, [notice("6")], "test");
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  const { rows } = await sql`select 1 from graphile_worker.jobs`.execute(db);
  expect(rows).toEqual([]);
});

test("the end of a period reaches the search, although nobody wrote anything", async () => {
  const environment = openSearchEnvironment({
    db,
    log: pino({ level: "silent" }),
    engine: undefined,
    indexUid: "none",
  });
  await saveNotices(db, [notice("7")], "test");
  const { id } = await db
    .selectFrom("opportunity")
    .innerJoin("notice", "notice.id", "opportunity.notice_id")
    .select("opportunity.id")
    .where("title", "like", "% 7")
    .executeTakeFirstOrThrow();
  await syncSearch(environment);
  await enqueueClosed(db);
  expect(await told()).toEqual([]);

  await sql`
    insert into opportunity_window (opportunity_id, position, type, closes_at)
    values (${id}, 9, 'fixed', now() - interval '1 hour')`.execute(db);
  await enqueueClosed(db);
  expect(await told()).toEqual([{ opportunity_id: id }]);
  await syncSearch(environment);
  await enqueueClosed(db);
  expect(await told()).toEqual([]);
});

const told = () => db.selectFrom("search_outbox").select("opportunity_id").execute();
