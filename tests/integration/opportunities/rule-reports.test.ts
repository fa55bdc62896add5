import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { decideRule } from "#app/check-rules/decide-rule.server.ts";
import { listWaiting } from "#app/check-rules/list-waiting.server.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { bonus, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { seenRule } from "#app/opportunities/save-confirmed-rule.server.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { saveReadings } from "#app/opportunities/save-readings.server.ts";
import {
  findReported,
  noteReport,
  reportRule,
  takeReportBack,
} from "#app/opportunity-page/report-rule.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();
const listed = requirement({ fact: "isListed", is: true });
const person = (id: string, role?: "centre_officer"): Person =>
  ({ id, companies: [], staff: role ? [{ role, agencyId: null }] : [] }) as unknown as Person;

let opportunityId = 0;

beforeEach(async () => {
  await sql`truncate notice, person cascade`.execute(db);
  await sql`insert into person (id, name, email) values ('a', '가', 'a@example.org'), ('b', '나', 'b@example.org'), ('o', '다', 'o@example.org')`.execute(
    db,
  );
  const notice = { source: "test", sourceId: "1", title: "공고", opportunities: [{ kind: "rnd" }] };
  await saveNotices(db, [canonicalNoticeSchema.parse(notice)], "intake");
  opportunityId = (await db.selectFrom("opportunity").select("id").executeTakeFirstOrThrow()).id;
  const read = ruleSet([{ ...listed, verified: false, readBy: "machine" }], { completeness: "partial" });
  await saveReadings(db, [{ opportunityId, ruleSet: read, readOn: "2026-12-01", readFrom: "공고문" }]);
});

const events = async () =>
  (await db.selectFrom("rule_event").select("what").orderBy("id").execute()).map(({ what }) => what);
const of = (viewer: Person, ruleId = "rule-0") => ({ viewer, opportunityId, ruleId });
const ownOf = async (viewer: Person) => (await findReported(db, of(viewer))).map(({ ruleId }) => ruleId);
const confirm = async (viewer: Person, ruleId = "rule-0") => {
  const { rule_set } = await db.selectFrom("opportunity").select("rule_set").executeTakeFirstOrThrow();
  const { rules, bonus } = rule_set as unknown as RuleSet;
  const seen = seenRule([...rules, ...bonus].find(({ id }) => id === ruleId) ?? {});
  return decideRule(db, { viewer, opportunityId, decision: { what: "confirm", ruleId, seen } });
};
const reported = async (viewer: Person) => {
  const listed = await listWaiting(db, { viewer, search: { view: "reported", words: "", page: 1 } });
  return listed.ok ? listed.found.map(({ id, people }) => ({ id, people })) : listed.reason;
};

test("A person reports a rule once, sees it, takes it back; each of these is an event", async () => {
  const viewer = person("a");
  expect([await reportRule(db, of(viewer)), await reportRule(db, of(viewer))]).toEqual([true, true]);
  expect(await ownOf(viewer)).toEqual(["rule-0"]);
  expect(await ownOf(person("b"))).toEqual([]);
  await takeReportBack(db, of(person("b")));
  expect(await ownOf(viewer)).toEqual(["rule-0"]);
  await takeReportBack(db, of(viewer));
  await takeReportBack(db, of(viewer));
  expect(await ownOf(viewer)).toEqual([]);
  expect(await events()).toEqual(["reported", "takenBack"]);
});

test("A rule that is not there, or that the notice's class hides, cannot be reported", async () => {
  expect(await reportRule(db, of(person("a"), "rule-9"))).toBe(false);
  await sql`update opportunity set security_class = 'sensitive'`.execute(db);
  expect(await reportRule(db, of(person("a")))).toBe(false);
  expect(await events()).toEqual([]);
});

test("What a person writes of their own report is kept, and goes with it", async () => {
  const viewer = person("a");
  const note = { ...of(viewer), note: " 7년이 아니라 10년입니다 " };
  expect(await noteReport(db, note)).toBe(false);
  await reportRule(db, of(viewer));
  expect(await noteReport(db, note)).toBe(true);
  expect(await findReported(db, of(viewer))).toEqual([{ ruleId: "rule-0", note: "7년이 아니라 10년입니다" }]);
  expect(await noteReport(db, { ...note, note: " " })).toBe(true);
  expect(await findReported(db, of(viewer))).toEqual([{ ruleId: "rule-0", note: null }]);
});

test("An officer sees what people report, confirms a rule, and settles the reports; nobody else may", async () => {
  await reportRule(db, of(person("a")));
  await reportRule(db, of(person("b")));
  const officer = person("o", "centre_officer");
  expect(await reported(officer)).toEqual([{ id: opportunityId, people: 2 }]);
  expect(await reported(person("a"))).toBe("needsStaff");
  expect(await confirm(person("a"))).toEqual({ ok: false, reason: "needsStaff" });
  expect(await confirm(officer)).toEqual({ ok: true });
  expect(await confirm(officer)).toEqual({ ok: false, reason: "gone" });
  expect(await reported(officer)).toEqual([]);
  const { rule_set } = await db.selectFrom("opportunity").select("rule_set").executeTakeFirstOrThrow();
  expect(rule_set).toMatchObject({ rules: [{ id: "rule-0", verified: true }] });
  expect(JSON.stringify(rule_set)).not.toContain("readBy");
  expect(await events()).toEqual(["reported", "reported", "confirmed"]);
});

test("A bonus for confirmed companies counts for the notice once a person has confirmed it", async () => {
  const when: Criterion = { some: "technologies", where: { fact: "confirmation", anyOf: ["holding"] } };
  const machine = { ...bonus("bonus-1", 3, { when }), verified: false, readBy: "machine" as const };
  const read = ruleSet([], { completeness: "partial", bonus: [machine] });
  await saveReadings(db, [{ opportunityId, ruleSet: read, readOn: "2026-12-01", readFrom: "공고문" }]);
  const favours = async () =>
    (await db.selectFrom("opportunity").select("gives_confirmed_bonus as it").executeTakeFirstOrThrow()).it;
  expect(await favours()).toBe(false);
  const viewer = person("o", "centre_officer");
  expect(await confirm(viewer, "bonus-1")).toEqual({ ok: true });
  expect(await favours()).toBe(true);
  await decideRule(db, { viewer, opportunityId, decision: { what: "unconfirm", ruleId: "bonus-1" } });
  expect(await favours()).toBe(false);
});
