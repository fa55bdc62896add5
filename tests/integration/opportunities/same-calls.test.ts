import { expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { findSameCalls } from "#app/opportunity-page/find-same-calls.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

const at = (day: string) => [{ type: "fixed", closesAt: `${day}T18:00:00+09:00`, hasHour: true }];

async function save(source: string, title: string, closes: string, more: object = {}) {
  const notice = canonicalNoticeSchema.parse({
    ...{ source, sourceId: "1", title, url: `https://${source}.example/1` },
    opportunities: [{ kind: "rnd", windows: at(closes), ...more }],
  });
  expect((await saveNotices(db, [notice], "test")).refused).toEqual([]);
}

async function alsoAt(source: string): Promise<string[]> {
  const { notice_id } = await db
    .selectFrom("source_record")
    .select("notice_id")
    .where("source", "=", source)
    .executeTakeFirstOrThrow();
  return (await findSameCalls(db, notice_id)).map((call) => call.source);
}

test("a call that two portals print names the other one, until one of them says something else", async () => {
  await db.transaction().execute(enterReference);
  await save("one", "2026년 목공 장비 나눔 지원사업 모집 공고", "2026-12-20");
  await save("two", "[강원] 2026년 목공 장비 나눔 지원사업 참여기업 모집", "2026-12-20");
  await save("three", "2026년 목공 장비 나눔 지원사업 모집 공고", "2026-12-24");
  await save("four", "2026년 목공 장비 나눔 지원사업 모집 공고", "2026-12-20", { securityClass: "security" });
  expect(await alsoAt("one")).toEqual(["two"]);
  expect(await alsoAt("two")).toEqual(["one"]);
  expect(await alsoAt("three")).toEqual([]);
  await save("two", "[강원] 2026년 2차 목공 장비 나눔 지원사업 참여기업 모집", "2026-12-20");
  expect(await alsoAt("one")).toEqual([]);
});
