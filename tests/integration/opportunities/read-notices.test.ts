import { expect, test } from "vitest";
import { readNotices } from "#app/intake/read-notices.server.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { loadOpportunity } from "#app/opportunity-page/load-opportunity.server.ts";
import { db } from "#db/client.server.ts";

const body = [
  "<p>□ 신청자격: 경상북도에 본사 또는 공장을 둔 업력 7년 이하 중소기업</p>",
  "<p>□ 지원 제외 대상</p>",
  "<p>○ 국세 또는 지방세를 체납 중인 기업</p>",
  "<p>○ 휴·폐업 중인 기업</p>",
  "<p>□ 신청기간: 2026. 12. 1. ~ 2026. 12. 21. 18:00까지</p>",
].join("\n");

async function enter(sourceId: string, more: object = {}) {
  const notice = canonicalNoticeSchema.parse({
    source: "test",
    sourceId,
    title: `시제품 제작 지원 ${sourceId}`,
    body,
    opportunities: [{ kind: "regional" }],
    ...more,
  });
  await saveNotices(db, [notice], "test");
}

const stored = () =>
  db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .select(["s.source_id", "o.position", "o.rule_set", "o.rules_read_by", "o.completeness"])
    .where("s.source", "=", "test")
    .orderBy("s.source_id")
    .orderBy("o.position")
    .execute();

test("The text of a notice becomes rules that a machine has read, each with the notice's words, once", async () => {
  await enter("one");
  expect(await readNotices(db)).toBe(1);
  expect(await readNotices(db)).toBe(0);
  const [row] = await stored();
  expect(row).toMatchObject({ rules_read_by: "naru", completeness: "partial" });
  const rules = (row?.rule_set as unknown as RuleSet | undefined)?.rules ?? [];
  expect(rules.map(({ as, id }) => `${as} ${id.split("-")[1]}`).sort()).toEqual([
    "exclusion businessClosed",
    "exclusion taxArrears",
    "requirement companyAgeYears",
    "requirement region",
    "requirement size",
  ]);
  for (const { cite, readBy } of rules) {
    expect(readBy).toBe("machine");
    expect(body).toContain(cite);
  }
});

test("A notice of several opportunities is read and gives no rules: whose words are whose, a machine does not know", async () => {
  await enter("two", { opportunities: [{ kind: "regional" }, { kind: "rnd" }] });
  await readNotices(db);
  const rows = (await stored()).filter(({ source_id }) => source_id === "two");
  expect(rows.map(({ rules_read_by }) => rules_read_by)).toEqual([null, null]);
});

test("A result is no call: nothing is open to anybody by it", async () => {
  await enter("three", { title: "시제품 제작 지원 선정결과 공고" });
  await readNotices(db);
  const row = (await stored()).find(({ source_id }) => source_id === "three");
  expect(row?.rules_read_by).toBeNull();
});

test("A notice of which there are only fields is read from them and its title, each rule says from which", async () => {
  await enter("four", {
    body: undefined,
    title: "[경북] 시제품 제작 지원 four",
    fields: { 창업업력: "예비창업자,1년미만,2년미만,3년미만", 신청대상: "관내 중소기업" },
  });
  expect(await readNotices(db)).toBe(1);
  const row = (await stored()).find(({ source_id }) => source_id === "four");
  const rules = (row?.rule_set as unknown as RuleSet | undefined)?.rules ?? [];
  expect(rules.map(({ id, source }) => `${id.split("-")[1]}: ${source}`).sort()).toEqual([
    "companyAgeYears: 출처 항목: 창업업력",
    "region: 출처 항목: 신청대상",
    "size: 출처 항목: 신청대상",
  ]);
});

test("A title alone says too little to be read", async () => {
  await enter("five", { body: undefined, title: "[경북] 시제품 제작 지원 five" });
  expect(await readNotices(db)).toBe(0);
});

async function pageOf(sourceId: string) {
  const { id } = await db
    .selectFrom("opportunity as o")
    .innerJoin("source_record as s", "s.notice_id", "o.notice_id")
    .select("o.id")
    .where("s.source_id", "=", sourceId)
    .executeTakeFirstOrThrow();
  return loadOpportunity(id);
}

const withAmount = `${body}\n<p>□ 지원내용: 기업당 최대 3천만원</p>`;

test("Period and amount fill what the source does not give, marked as read, and stay when the source changes something else", async () => {
  await enter("six", { body: withAmount });
  await readNotices(db);
  await enter("six", { body: withAmount, url: "https://example.org/six" });
  expect(await pageOf("six")).toMatchObject({
    limitWon: 30_000_000,
    isLimitRead: true,
    windows: [
      {
        type: "fixed",
        closesAt: expect.stringMatching(/^2026-12-21T09:00:00/u),
        hasHour: true,
        isRead: true,
      },
    ],
  });
});

test("What the source gives stays, and what was read otherwise is kept beside it", async () => {
  const windows = [{ type: "fixed", closesAt: "2026-12-30T15:00:00Z" }];
  await enter("seven", {
    body: withAmount,
    opportunities: [{ kind: "regional", limitWon: 50_000_000, windows }],
  });
  await readNotices(db);
  expect(await pageOf("seven")).toMatchObject({
    limitWon: 50_000_000,
    isLimitRead: false,
    windows: [{ closesAt: "2026-12-30T15:00:00Z" }],
    readTerms: { limitWon: 30_000_000, rounds: [{ hasHour: true }] },
  });
});
