import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { checkPageView } from "#app/check-rules/check-view.ts";
import { type Decision, decideRule } from "#app/check-rules/decide-rule.server.ts";
import { listWaiting } from "#app/check-rules/list-waiting.server.ts";
import { loadRules } from "#app/check-rules/load-rules.server.ts";
import { searchOf } from "#app/check-rules/search.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { company, march, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { seenRule } from "#app/opportunities/save-confirmed-rule.server.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { saveReadings } from "#app/opportunities/save-readings.server.ts";
import { loadNoticeText } from "#app/opportunity-page/notice-text/load-notice-text.server.ts";
import { reportRule } from "#app/opportunity-page/report-rule.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const officer = {
  id: "o",
  companies: [],
  staff: [{ role: "programme_manager", agencyId: null }],
} as unknown as Person;
const machine = { verified: false, readBy: "machine" } as const;
const staff = requirement(
  { fact: "employees", min: 5, unit: "people" },
  { ...machine, cite: "상시근로자 5인 이상", source: "공고문" },
);
const listed = requirement({ fact: "isListed", is: false }, { ...machine, cite: "비상장 기업" });
const reading = (...rules: readonly (typeof staff)[]) => ruleSet([...rules], { completeness: "partial" });

let ids: number[] = [];

beforeEach(async () => {
  await sql`truncate notice, person, company cascade`.execute(db);
  await sql`insert into person (id, name, email) values ('a', '가', 'a@example.org'), ('o', '오담당', 'o@example.org')`.execute(
    db,
  );
  const notice = (sourceId: string, title: string, closesAt: string | null) =>
    canonicalNoticeSchema.parse({
      source: "test",
      sourceId,
      title,
      body: "<p>신청 자격</p><p>○ 상시근로자 5인 이상 기업</p>",
      opportunities: [
        { kind: "rnd", windows: closesAt === null ? [] : [{ type: "fixed", closesAt, hasHour: true }] },
      ],
    });
  await saveNotices(
    db,
    [
      notice("1", "지난 공고", "2026-01-01T09:00:00Z"),
      notice("2", "마감이 먼 공고", "2030-01-02T09:00:00Z"),
      notice("3", "마감이 가까운 공고", "2030-01-01T09:00:00Z"),
      notice("4", "마감을 모르는 공고", null),
    ],
    "intake",
  );
  const rows = await db.selectFrom("opportunity").select("id").orderBy("id").execute();
  ids = rows.map(({ id }) => id);
  await readAgain(reading(staff, listed));
});

const readAgain = (read: RuleSet, of: readonly number[] = ids) =>
  saveReadings(
    db,
    of.map((opportunityId) => ({ opportunityId, ruleSet: read, readOn: "2026-12-01", readFrom: "공고문" })),
  );

async function rulesNow(): Promise<RuleSet | null> {
  const row = await db
    .selectFrom("opportunity")
    .select("rule_set")
    .where("id", "=", first())
    .executeTakeFirstOrThrow();
  return row.rule_set as unknown as RuleSet | null;
}
const first = () => ids[0] ?? 0;
const idsNow = async () => (await rulesNow())?.rules.map(({ id }) => id) ?? null;

async function decide(decision: Decision, viewer: Person = officer) {
  return decideRule(db, { viewer, opportunityId: first(), decision });
}
async function seenOf(ruleId: string) {
  return seenRule((await rulesNow())?.rules.find(({ id }) => id === ruleId) ?? {});
}
const confirm = async (ruleId: string) => decide({ what: "confirm", ruleId, seen: await seenOf(ruleId) });
const withdraw = async (ruleId: string) =>
  decide({ what: "withdraw", ruleId, seen: await seenOf(ruleId), reason: "표의 다른 칸을 읽음" });
const load = async () => {
  const loaded = await loadRules(db, { viewer: officer, opportunityId: first() });
  if (!loaded.ok || loaded.opportunity === null) throw new Error("not loaded");
  return loaded.opportunity;
};
const list = async (query = "") => {
  const listed = await listWaiting(db, { viewer: officer, search: searchOf(new URLSearchParams(query)) });
  if (!listed.ok) throw new Error(listed.reason);
  return listed;
};
const titles = async (query = "") => (await list(query)).found.map(({ title }) => title);

describe("A rule that an officer withdraws", () => {
  test("is gone from the rules, stays away at the next reading, and comes back when that is taken back", async () => {
    expect(await withdraw("rule-0")).toEqual({ ok: true });
    expect(await idsNow()).toEqual(["rule-1"]);
    await readAgain(reading(staff, listed));
    expect(await idsNow()).toEqual(["rule-1"]);
    const [withdrawal] = (await load()).withdrawn;
    expect(withdrawal).toMatchObject({ reason: "표의 다른 칸을 읽음", who: "오담당", part: "rule" });
    expect(await decide({ what: "restore", withdrawalId: withdrawal?.id ?? 0 })).toEqual({ ok: true });
    expect(await idsNow()).toEqual(["rule-1", "rule-0"]);
    expect(await decide({ what: "restore", withdrawalId: withdrawal?.id ?? 0 })).toMatchObject({
      reason: "gone",
    });
  });

  test("stays away by what it demands, whatever the words; another demand of the same words is read", async () => {
    await withdraw("rule-0");
    await readAgain(reading({ ...staff, cite: "직원이 5명 이상" }, listed));
    expect(await idsNow()).toEqual(["rule-1"]);
    await readAgain(reading({ ...staff, test: { fact: "employees", max: 5, unit: "people" } }, listed));
    expect(await idsNow()).toEqual(["rule-0", "rule-1"]);
  });

  test("may be the last one: then nothing was read, until it is taken back", async () => {
    await withdraw("rule-0");
    await withdraw("rule-1");
    expect(await rulesNow()).toBeNull();
    await readAgain(reading(staff, listed));
    expect(await rulesNow()).toBeNull();
    const [{ id } = { id: 0 }] = (await load()).withdrawn;
    await decide({ what: "restore", withdrawalId: id });
    expect(await rulesNow()).toMatchObject({
      completeness: "partial",
      rules: [{ id: "rule-0", readBy: "machine" }],
    });
    const read = await db
      .selectFrom("opportunity")
      .select("rules_read_by")
      .where("id", "=", first())
      .execute();
    expect(read).toEqual([{ rules_read_by: "naru" }]);
  });

  test("is not the rule that the officer saw where it has been read anew since", async () => {
    const seen = await seenOf("rule-0");
    await readAgain(reading({ ...staff, test: { fact: "employees", min: 10, unit: "people" } }, listed));
    expect(await decide({ what: "withdraw", ruleId: "rule-0", seen, reason: "x" })).toMatchObject({
      reason: "gone",
    });
    expect(await decide({ what: "confirm", ruleId: "rule-0", seen })).toMatchObject({ reason: "gone" });
    expect(await idsNow()).toEqual(["rule-0", "rule-1"]);
  });
});

describe("A verdict", () => {
  const basisNow = async () => {
    const set = await rulesNow();
    if (set === null) return null;
    const knowledge = company({ facts: { employees: 9, isListed: false } });
    return judge(compileRuleSet(set, march), knowledge).basis;
  };

  test("is a person's only once all that decides was confirmed, also after the next reading; taken back it is a machine's", async () => {
    expect(await basisNow()).toBe("machine");
    await confirm("rule-0");
    expect(await basisNow()).toBe("machine");
    await confirm("rule-1");
    expect(await basisNow()).toBe("person");
    await readAgain(reading({ ...staff, cite: "5인 이상" }, listed));
    expect(await basisNow()).toBe("person");
    expect(await decide({ what: "unconfirm", ruleId: "rule-0" })).toEqual({ ok: true });
    expect(await basisNow()).toBe("machine");
    expect(await decide({ what: "unconfirm", ruleId: "rule-0" })).toMatchObject({ reason: "gone" });
  });
});

describe("The list", () => {
  test("begins with what people report, then what is not over, then what companies follow and what closes first", async () => {
    expect(await titles()).toEqual([
      "마감이 가까운 공고",
      "마감이 먼 공고",
      "마감을 모르는 공고",
      "지난 공고",
    ]);
    await sql`with c as (insert into company (name) values ('가나') returning id)
      insert into bookmark (opportunity_id, title, title_lang, company_id) select ${ids[3]}, 'x', 'ko', id from c`.execute(
      db,
    );
    await reportRule(db, { viewer: { ...officer, id: "a" }, opportunityId: first(), ruleId: "rule-1" });
    const { found, counts } = await list();
    expect(found.map(({ title, people, companies }) => [title, people, companies])).toEqual([
      ["지난 공고", 1, 0],
      ["마감을 모르는 공고", 0, 1],
      ["마감이 가까운 공고", 0, 0],
      ["마감이 먼 공고", 0, 0],
    ]);
    expect(counts).toEqual({ waiting: 4, reported: 1, done: 0 });
  });

  test("leaves out what was handled, and shows it by itself; finds words; a report of what is no longer read waits for nobody", async () => {
    await reportRule(db, { viewer: { ...officer, id: "a" }, opportunityId: first(), ruleId: "rule-1" });
    await readAgain(reading(staff), [first()]);
    expect(await titles("view=reported")).toEqual([]);
    await confirm("rule-0");
    expect(await titles("view=done")).toEqual(["지난 공고"]);
    expect(await titles()).not.toContain("지난 공고");
    expect(await titles("q=가까운")).toEqual(["마감이 가까운 공고"]);
    expect(await titles("q=%25")).toEqual([]);
    await sql`update opportunity set security_class = 'sensitive'`.execute(db);
    expect(await titles()).toEqual([]);
    expect(await loadRules(db, { viewer: officer, opportunityId: first() })).toEqual({
      ok: true,
      opportunity: null,
    });
  });

  test("is refused to whoever may not check rules", async () => {
    const viewer = { ...officer, staff: [] };
    const search = searchOf(new URLSearchParams());
    expect(await listWaiting(db, { viewer, search })).toEqual({ ok: false, reason: "needsStaff" });
    expect(await loadRules(db, { viewer, opportunityId: first() })).toEqual({
      ok: false,
      reason: "needsStaff",
    });
    expect(await decide({ what: "restore", withdrawalId: 1 }, viewer)).toEqual({
      ok: false,
      reason: "needsStaff",
    });
  });
});

test("The page of an opportunity marks each quote in the notice and names who has decided what", async () => {
  await confirm("rule-1");
  const view = checkPageView(await load(), seenRule, "en");
  expect(view.waiting).toMatchObject([
    {
      id: "rule-0",
      kind: "Requirement",
      confirmed: null,
      excerpt: { before: "신청 자격", line: ["○ ", "상시근로자 5인 이상", " 기업"], after: null },
    },
  ]);
  expect(view.confirmed).toMatchObject([{ id: "rule-1", excerpt: null }]);
  expect(view.confirmed[0]?.confirmed).toMatch(/^오담당, .* KST$/);
  expect(view.record).toMatchObject([{ what: "Confirmed", who: "오담당" }]);
});

test("What a notice prints is there for everybody; of a sensitive technology nothing is", async () => {
  const [document] = await loadNoticeText(first());
  expect(document).toMatchObject({ name: "공고문", blocks: [{ text: "신청 자격" }, { marker: "○" }] });
  await db
    .updateTable("opportunity")
    .set({ security_class: "sensitive" })
    .where("id", "=", first())
    .execute();
  expect(await loadNoticeText(first())).toEqual([]);
});
