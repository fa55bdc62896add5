import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { readStoredAgain } from "#app/intake/read-stored-again.server.ts";
import { type CanonicalNotice, canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

beforeEach(async () => {
  await sql`truncate notice, agency, region, search_outbox cascade`.execute(db);
  await sql`
    insert into region (code, position, ko, en, kind) values ('busan', 1, '부산', 'Busan', 'province');
    insert into region_alias (alias, code) values ('부산', 'busan')`.execute(db);
});

const notice = (sourceId: string, title: string, opportunity: object = {}): CanonicalNotice =>
  canonicalNoticeSchema.parse({
    source: "bizinfo",
    sourceId,
    title,
    opportunities: [{ kind: "startup", windows: [{ type: "unknown" }], ...opportunity }],
  });

const held = () =>
  db
    .selectFrom("opportunity as o")
    .innerJoin("notice as n", "n.id", "o.notice_id")
    .innerJoin("source_record as s", "s.notice_id", "n.id")
    .innerJoin("opportunity_window as w", "w.opportunity_id", "o.id")
    .leftJoin("opportunity_region as r", "r.opportunity_id", "o.id")
    .select(["n.title", "o.kind", "o.region_basis", "r.region_code", "w.type", "w.closes_at", "s.checked_at"])
    .orderBy("o.id")
    .execute();

test("notices of an older reader are read again once; those that Naru enters itself are left alone", async () => {
  await saveNotices(
    db,
    [
      notice("1", "R&amp;D 부산 지원"),
      notice("2", "[접수마감] 바우처", { kind: "rnd" }),
      notice("3", "바우처 공급기업 모집", { kind: "rnd" }),
      notice("4", "바우처", { windows: [{ type: "unknown", label: "2026. 12. 1. ~ 2026. 12. 10." }] }),
      notice("5", "바우처", { kind: "rnd" }),
    ],
    "intake",
  );
  await saveNotices(db, [notice("6", "R&amp;D 부산 지원")], "seed");
  await db.updateTable("source_record").set({ checked_at: "2026-11-01T00:00:00Z" }).execute();

  expect(await readStoredAgain(db)).toBe(4);
  const unknown = {
    region_basis: null,
    type: "unknown",
    closes_at: null,
    checked_at: "2026-11-01T00:00:00Z",
  };
  expect(await held()).toMatchObject([
    { ...unknown, title: "R&D 부산 지원", kind: "rnd", region_code: "busan", region_basis: "title" },
    { ...unknown, type: "closed", kind: "rnd" },
    { ...unknown, kind: "providers" },
    { ...unknown, kind: "other", type: "fixed", closes_at: "2026-12-10T15:00:00Z" },
    { ...unknown, kind: "rnd" },
    { ...unknown, title: "R&amp;D 부산 지원", kind: "startup" },
  ]);
  expect(await readStoredAgain(db)).toBe(0);
});

test("what the reader of version 1 called by another name is help with management and sales now, and nothing else changes", async () => {
  await saveNotices(
    db,
    [
      notice("1", "라이브커머스 입점 지원"),
      notice("2", "바우처"),
      notice("3", "온라인 판로 지원", { kind: "rnd" }),
    ],
    "intake",
  );
  await db.updateTable("source_record").set({ reader_version: 1 }).execute();

  expect(await readStoredAgain(db)).toBe(1);
  expect((await held()).map(({ kind }) => kind)).toEqual(["management", "startup", "rnd"]);
});
