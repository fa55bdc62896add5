import "#app/i18n/all-messages.ts";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { OwnCompany, Person } from "#app/accounts/viewer.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { loadMatches } from "#app/opportunities/matches/load-matches.server.ts";
import type { Group } from "#app/opportunities/matches/matches.ts";
import { markVisit } from "#app/opportunities/matches/record-visit.server.ts";
import { describeMatches } from "#app/opportunities/matches/text/matches-text.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";
import { requirement, ruleSet } from "#tests/unit/matching/examples.ts";

const db = openTestDatabase();
const { company, again, member } = peopleOf(db);
const now = currentInstant().epochMilliseconds;
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

type Notice = { rules: RuleSet; days?: number; limitWon?: number; opensIn?: number };

const people = (min: number) =>
  ruleSet([requirement({ fact: "employees", min, unit: "people" })], { id: `p${min}` });
const unlisted = ruleSet([requirement({ fact: "isListed", is: false })], { id: "unlisted" });
const holding = ruleSet(
  [
    requirement({
      some: "technologies",
      where: { fact: "confirmation", anyOf: ["holding"] },
    }),
  ],
  { id: "holding" },
);

const save = (notices: Record<string, Notice>) =>
  saveNotices(
    db,
    Object.entries(notices).map(([title, { rules, days = 30, opensIn = -30, limitWon = null }]) =>
      canonicalNoticeSchema.parse({
        source: "test",
        sourceId: title,
        title,
        opportunities: [
          {
            kind: "rnd",
            limitWon,
            windows: [{ type: "fixed", opensAt: inDays(opensIn), closesAt: inDays(days), hasHour: true }],
            rules: { ruleSet: rules, readBy: "t", readOn: "2026-11-01", readFrom: "t" },
          },
        ],
      }),
    ),
    "test",
  );

beforeEach(async () => {
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
});

async function entered(employees: number | null = 12): Promise<{ viewer: Person; own: OwnCompany }> {
  const { companyId, owner } = await company();
  if (employees !== null)
    await sql`
      insert into company_profile (company_id, employees) values (${companyId}, ${employees})
        on conflict (company_id) do update set employees = excluded.employees`.execute(db);
  return seenBy(owner, companyId);
}

async function seenBy(who: Person, companyId: number): Promise<{ viewer: Person; own: OwnCompany }> {
  const viewer = await again(who);
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own === undefined) throw new Error("the person acts for the company");
  return { viewer, own };
}

async function load({ viewer, own }: { viewer: Person; own: OwnCompany }, at = now) {
  const matches = await loadMatches(db, { viewer, company: own, now: at });
  if (matches === null) throw new Error("the company is there");
  return matches;
}

const titles = ({ cards }: Group) => cards.map(({ title }) => title);

test("Opportunities are open, one answer away or one change away, each in its group with its sum", async () => {
  await save({
    열림: { rules: people(3), limitWon: 100 },
    모름: { rules: people(5) },
    질문: { rules: unlisted, limitWon: 50 },
    변경: { rules: people(15), limitWon: 7 },
    마감: { rules: people(3), days: -1 },
  });
  const matches = await load(await entered());
  expect(matches.open.tally).toMatchObject({ count: 2, limitWon: 100, unknown: 1 });
  const [question] = matches.ways.questions.profile;
  expect(question?.question.about).toEqual({ fact: "isListed" });
  expect(question).toMatchObject({ opens: 1 });
  expect(titles(matches.groupOf(question?.rows ?? []))).toEqual(["질문"]);
  const [change] = matches.ways.changes.single;
  expect(change?.set.changes).toMatchObject([{ fact: "employees", from: 12, to: 15 }]);
  expect(matches.groupOf(change?.rows ?? []).tally).toMatchObject({ count: 1, limitWon: 7 });
});

test("A changed profile is judged anew by the next page", async () => {
  await save({ 변경: { rules: people(15) } });
  const before = await entered();
  expect((await load(before)).open.tally.count).toBe(0);
  await sql`update company_profile set employees = 15 where company_id = ${before.own.id}`.execute(db);
  const after = await load(await seenBy(before.viewer, before.own.id));
  expect(after.open.tally.count).toBe(1);
  expect(after.ways.changes.single).toEqual([]);
});

test("The next step is the question that opens most; whoever may not answer is led to what closes first", async () => {
  await save({ 열림: { rules: people(3) }, 질문: { rules: unlisted } });
  const { viewer, own } = await entered();
  const matches = await load({ viewer, own });
  const seen = { company: own, mayAnswer: true, now: currentInstant() };
  expect(describeMatches(matches, seen, "en").next.action?.to).toMatch(
    new RegExp(`^/company/${own.id}/profile/.+returnTo=%2Fen%2Fcompany%2F${own.id}%2Fmatches#isListed$`),
  );
  const { next } = describeMatches(matches, { ...seen, mayAnswer: false }, "ko");
  expect(next.sentence).toContain("‘열림’");
});

test("Of a company of which nothing is known the profile is the next step", async () => {
  await save({ 질문: { rules: unlisted } });
  const { viewer, own } = await entered(null);
  await sql`delete from company_profile where company_id = ${own.id}`.execute(db);
  const matches = await load(await seenBy(viewer, own.id));
  const view = describeMatches(matches, { company: own, mayAnswer: true, now: currentInstant() }, "ko");
  expect(view.next.action?.to).toBe(`/company/${own.id}/profile`);
  expect(view.open.isEmpty).toBe(true);
});

test("A confirmation that nobody has yet opens what asks for one, by its kind", async () => {
  await save({ 확인: { rules: holding } });
  const { ways, groupOf } = await load(await entered());
  expect(titles(groupOf(ways.ifConfirmed?.holding ?? []))).toEqual(["확인"]);
  expect(ways.ifConfirmed?.developing).toEqual([]);
});

test("What appeared, changed, opened and closed since the last visit is told until it is marked as read", async () => {
  const old = { 남음: { rules: people(3) }, 바뀜: { rules: people(3) } };
  await save({
    ...old,
    마감: { rules: people(3), days: 1 },
    시작: { rules: people(3), opensIn: 1 },
    남의것: { rules: people(99), days: 1 },
  });
  const who = await entered();
  expect((await load(who)).news).toBeNull();
  expect((await load(who)).news).toMatchObject({ appeared: { tally: { count: 0 } }, changed: { count: 0 } });
  await save({ 바뀜: { rules: people(3), limitWon: 5 }, 새것: { rules: people(2) } });
  const later = now + 2 * 86_400_000;
  const { news, visit } = await load(who, later);
  expect(news && [titles(news.appeared), titles(news.opened), titles(news.closed)]).toEqual([
    ["새것"],
    ["시작"],
    ["마감"],
  ]);
  expect(news?.changed).toMatchObject({
    count: 1,
    first: [{ card: { title: "바뀜" }, parts: ["limitWon"] }],
  });
  await markVisit(db, { viewer: who.viewer, companyId: who.own.id, visit });
  const after = (await load(who, later)).news;
  expect(after).toMatchObject({ appeared: { tally: { count: 0 } }, closed: { tally: { count: 0 } } });
  // A page that was opened before, sent late.
  await markVisit(db, {
    viewer: who.viewer,
    companyId: who.own.id,
    visit: { seenAt: inDays(-9), seenRevision: 0 },
  });
  expect((await load(who, later)).news?.since).toBe(after?.since);
});

test("Each person of a company has visits of their own, and nobody else leaves one", async () => {
  const { viewer, own } = await entered();
  await load({ viewer, own });
  const colleague = await seenBy(await member(own.id, "viewer"), own.id);
  expect((await load(colleague)).news).toBeNull();
  const stranger = await company();
  const visit = { seenAt: inDays(0), seenRevision: 1 };
  await markVisit(db, { viewer: stranger.owner, companyId: own.id, visit });
  const { rows } = await sql`select from match_visit where company_id = ${own.id}`.execute(db);
  expect(rows).toHaveLength(2);
});
