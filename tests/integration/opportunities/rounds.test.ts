import { beforeAll, expect, test } from "vitest";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { cycleView } from "#app/opportunity-page/cycle/cycle-view.ts";
import { loadOpportunity } from "#app/opportunity-page/load-opportunity.server.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";

const now = Date.parse("2026-12-05T00:00:00Z");

async function save(sourceId: string, title: string, opens: string, more: object = {}) {
  const windows = [
    { type: "fixed", opensAt: `${opens}T00:00:00+09:00`, closesAt: `${opens}T18:00:00+09:00` },
  ];
  const notice = canonicalNoticeSchema.parse({
    ...{ source: "portal", sourceId, title, operatorName: "강원목공진흥원", publishedOn: opens, ...more },
    opportunities: [{ kind: "rnd", windows }],
  });
  expect((await saveNotices(db, [notice], "test")).refused).toEqual([]);
}

async function pageOf(sourceId: string) {
  const { id } = await db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .select("o.id")
    .where("s.source_id", "=", sourceId)
    .executeTakeFirstOrThrow();
  const page = await loadOpportunity(id, { now });
  if (page === null) throw new Error("it was saved");
  return page;
}

beforeAll(async () => {
  await db.transaction().execute(enterReference);
  await save("2024", "2024년 목공 장비 나눔 지원사업 모집 공고", "2024-03-04");
  await save("2025", "2025년도 목공 장비 나눔 지원사업 참여기업 모집", "2025-03-10");
  await save("2026", "2026년 목공 장비 나눔 지원사업 모집 공고", "2026-03-02");
  await save("another agency", "2023년 목공 장비 나눔 지원사업 모집 공고", "2023-03-02", {
    operatorName: "유리진흥원",
  });
  await save("another region", "[전북] 2022년 목공 장비 나눔 지원사업 모집 공고", "2022-03-02");
  await save("another round", "2026년 2차 목공 장비 나눔 지원사업 모집 공고", "2026-07-02");
});

test("notices of the same agency whose titles differ in the year are rounds of one programme", async () => {
  const { rounds } = await pageOf("2026");
  expect(rounds.map(({ title }) => title)).toEqual([
    "2025년도 목공 장비 나눔 지원사업 참여기업 모집",
    "2024년 목공 장비 나눔 지원사업 모집 공고",
  ]);
  expect((await pageOf("another round")).rounds).toEqual([]);
});

test("the page of each says when the next one can be expected, and from what", async () => {
  const view = cycleView(await pageOf("2025"), "2026-12-05", "en");
  expect(view?.said).toBe(
    "Opened in Mar 2024, Mar 2025, and Mar 2026. The next round can be expected in Mar 2027.",
  );
  expect(view?.rows.map(({ year, opens }) => [year, opens])).toEqual([
    ["2024", "4 Mar 2024 (Mon)"],
    ["2025", "10 Mar 2025 (Mon)"],
    ["2026", "2 Mar 2026 (Mon)"],
    ["2027", "Mar 2027"],
  ]);
  expect(
    view?.drawing.years.map(({ year, bars }) => [year, bars.map(({ isExpected }) => isExpected)]),
  ).toEqual([
    ["2024", [false]],
    ["2025", [false]],
    ["2026", [false]],
    ["2027", [true]],
  ]);
  expect(cycleView(await pageOf("another round"), "2026-12-05", "en")).toBeNull();
});
