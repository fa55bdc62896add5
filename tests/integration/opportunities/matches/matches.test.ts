import "#app/i18n/all-words.ts";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Person, ViewerCompany } from "#app/accounts/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findNews } from "#app/matches/find-news.server.ts";
import { findOpened } from "#app/matches/find-opened.server.ts";
import type { IfConfirmedView } from "#app/matches/if-confirmed-view.ts";
import { loadMatches } from "#app/matches/load-matches.server.ts";
import { markVisit } from "#app/matches/record-visit.server.ts";
import type { MatchesView } from "#app/matches/view.ts";
import type { Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { bonus, exclusion, requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { now as currentInstant } from "#app/platform/clock.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const db = openTestDatabase();
const { company, again, member } = peopleOf(db);
const now = currentInstant().epochMilliseconds;
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

type Notice = {
  rules: RuleSet;
  days?: number;
  limitWon?: number;
  opensIn?: number;
  givesConfirmedBonus?: boolean;
};

const people = (min: number) =>
  ruleSet([requirement({ fact: "employees", min, unit: "people" })], { id: `p${min}` });
const unlisted = ruleSet([requirement({ fact: "isListed", is: false })], { id: "unlisted" });
const byPerson = (rule: Rule): Rule => ({ ...rule, decidedBy: "person" });
const anyConfirmed: Criterion = {
  some: "technologies",
  where: { fact: "confirmation", anyOf: ["holding", "developing"] },
};
const held: Criterion = { some: "technologies", where: { fact: "confirmation", anyOf: ["holding"] } };
const holding = ruleSet([requirement(held)], { id: "holding" });

const save = (notices: Record<string, Notice>) =>
  saveNotices(
    db,
    Object.entries(notices).map(
      ([title, { rules, days = 30, opensIn = -30, limitWon = null, givesConfirmedBonus = false }]) =>
        canonicalNoticeSchema.parse({
          source: "test",
          sourceId: title,
          title,
          opportunities: [
            {
              kind: "rnd",
              limitWon,
              givesConfirmedBonus,
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

async function entered(employees: number | null = 12): Promise<{ viewer: Person; own: ViewerCompany }> {
  const { companyId, owner } = await company();
  if (employees !== null)
    await sql`
      insert into company_profile (company_id, employees) values (${companyId}, ${employees})
        on conflict (company_id) do update set employees = excluded.employees`.execute(db);
  return seenBy(owner, companyId);
}

async function seenBy(who: Person, companyId: number): Promise<{ viewer: Person; own: ViewerCompany }> {
  const viewer = await again(who);
  const own = viewer.companies.find(({ id }) => id === companyId);
  if (own === undefined) throw new Error("the person acts for the company");
  return { viewer, own };
}

type Wish = { days?: number; mayAnswer?: boolean; locale?: Locale };

async function load(
  { viewer, own }: { viewer: Person; own: ViewerCompany },
  { days = 0, mayAnswer = true, locale = "ko" }: Wish = {},
): Promise<MatchesView> {
  const later = currentInstant().add({ hours: days * 24 });
  const matches = await loadMatches(db, { viewer, company: own, mayAnswer, now: later, locale });
  if (matches === null) throw new Error("the company is there");
  return matches;
}

const titles = (cards: MatchesView["answers"]["steps"][number]["cards"] = []) =>
  cards.map(({ title }) => title.text);
const newsOf = ({ news }: MatchesView) =>
  Object.fromEntries(
    news.parts.map(({ key, items }) => [key, items.map(({ card, note }) => [card.title.text, note])]),
  );

test("Opportunities are open, one answer away or one change away, each in its group with its sum", async () => {
  await save({
    열림: { rules: people(3), limitWon: 100 },
    모름: { rules: people(5) },
    질문: { rules: unlisted, limitWon: 50 },
    변경: { rules: people(15), limitWon: 7 },
    마감: { rules: people(3), days: -1 },
  });
  const { open, answers, changes, year } = await load(await entered());
  expect(open.table).toMatchObject([
    { kind: "rnd", count: "2", sum: "최대 100원", unknown: "1", to: "/opportunities?kind=rnd&for=open" },
    { kind: "all", count: "2" },
  ]);
  expect(year.rows.map(({ title }) => title.text).toSorted()).toEqual(["모름", "열림"]);
  expect(answers).toMatchObject({
    count: "1",
    steps: [{ lines: [{ text: expect.stringContaining("상장") }] }],
  });
  expect(titles(answers.steps[0]?.cards)).toEqual(["질문"]);
  expect(changes).toMatchObject({
    count: "1",
    steps: [{ lines: [{ text: expect.stringContaining("12명 → 15명") }] }],
  });
  expect(titles(changes.steps[0]?.cards)).toEqual(["변경"]);
});

test("A changed profile is judged anew by the next page", async () => {
  await save({ 변경: { rules: people(15) } });
  const before = await entered();
  expect((await load(before)).open.count).toBe("0");
  await sql`update company_profile set employees = 15 where company_id = ${before.own.id}`.execute(db);
  const after = await load(await seenBy(before.viewer, before.own.id));
  expect([after.open.count, after.changes.steps]).toEqual(["1", []]);
});

test("A changed catalogue, and an ended period, are seen by the next page", async () => {
  await save({ 열림: { rules: people(3), days: 1 } });
  const who = await entered();
  expect((await load(who)).open.count).toBe("1");
  await save({ 새것: { rules: people(3) } });
  expect((await load(who)).open.count).toBe("2");
  expect((await load(who, { days: 2 })).open.count).toBe("1");
});

test("The next step is the question that opens most; whoever may not answer is led to what closes first", async () => {
  await save({ 열림: { rules: people(3) }, 질문: { rules: unlisted } });
  const who = await entered();
  const { id } = who.own;
  expect((await load(who, { locale: "en" })).next.action?.to).toMatch(
    new RegExp(`^/company/${id}/profile/.+returnTo=%2Fen%2Fcompany%2F${id}%2Fmatches#about-isListed$`),
  );
  expect((await load(who, { mayAnswer: false })).next.sentence).toContain("‘열림’");
});

test("Of a company of which nothing is known the profile is the next step", async () => {
  await save({ 질문: { rules: unlisted } });
  const { viewer, own } = await entered(null);
  await sql`delete from company_profile where company_id = ${own.id}`.execute(db);
  const { next, open } = await load(await seenBy(viewer, own.id));
  expect([next.action?.to, open.isEmpty]).toEqual([`/company/${own.id}/profile`, true]);
});

/** Kind of confirmation, what it changes, and the titles behind the number. */
const effects = ({ rows }: IfConfirmedView) =>
  rows.flatMap(({ kind, nothing, changes }) =>
    nothing === null ? changes.map(({ key, cards }) => [kind, key, ...titles(cards).sort()]) : [[kind]],
  );

test("What a confirmation would change is told by kind with its list: rules, bonus without points, or the notice's word", async () => {
  const preferring = {
    ...people(3),
    id: "preferring",
    bonus: [bonus("b", null, { when: held })],
  };
  const barring = ruleSet([...people(3).rules, exclusion(anyConfirmed)], { id: "barring" });
  await save({
    확인: { rules: holding },
    판단: { rules: ruleSet([byPerson(requirement(held))], { id: "judged" }) },
    우대: { rules: preferring },
    가점: { rules: { ...preferring, id: "pointed", bonus: [bonus("b", 3, { when: held })] } },
    약속: { rules: people(4), givesConfirmedBonus: true },
    제외: { rules: barring },
    남: { rules: { ...preferring, id: "other", rules: people(99).rules } },
  });
  const { viewer, own: before } = await entered();
  await sql`insert into company_list (company_id, list) values (${before.id}, 'technologies')`.execute(db);
  const { own } = await seenBy(viewer, before.id);
  const { confirmed } = await load({ viewer, own });
  expect(effects(confirmed)).toEqual([
    ["holding", "opens", "확인"],
    ["holding", "helps", "판단"],
    ["holding", "closes", "제외"],
    ["holding", "points", "가점"],
    ["holding", "unpublished", "약속", "우대"],
    ["developing", "closes", "제외"],
    ["developing", "unpublished", "약속"],
  ]);
  const [holds] = confirmed.rows;
  const noted = holds?.changes.flatMap(({ key, cards }) =>
    cards.map(({ title, note }) => [key, title.text, note]),
  );
  expect(noted).toContainEqual(["points", "가점", expect.stringContaining("3점")]);
  const opened = (field: string | null) => findOpened(own, { field, now: currentInstant(), locale: "ko" });
  expect(await opened(null)).toEqual(confirmed);
  expect(effects((await opened("ai")) ?? { rows: [], lead: "" })).toEqual(effects(confirmed));
});

test("A confirmation that changes nothing says so", async () => {
  await save({ 열림: { rules: people(3) } });
  expect(effects((await load(await entered())).confirmed)).toEqual([["holding"], ["developing"]]);
});

test("What was withdrawn opens nothing any more", async () => {
  await save({ 확인: { rules: holding } });
  const { viewer, own } = await entered();
  const opened = () => findOpened(own, { field: null, now: currentInstant(), locale: "ko" });
  expect(effects((await load({ viewer, own })).confirmed)).toEqual([
    ["holding", "opens", "확인"],
    ["developing"],
  ]);
  await sql`delete from notice`.execute(db);
  await sql`update catalogue_revision set revision = revision + 1`.execute(db);
  expect(effects((await opened()) ?? { rows: [], lead: "" })).toEqual([["holding"], ["developing"]]);
});

test("Whoever asks a person against the facts is one change away, and not open", async () => {
  const doubted = ruleSet([...people(3).rules, ...people(15).rules.map(byPerson)], { id: "doubted" });
  await save({ 어려움: { rules: doubted } });
  const { open, changes } = await load(await entered());
  expect([open.isEmpty, changes.steps.map(({ cards }) => titles(cards))]).toEqual([true, [["어려움"]]]);
});

test("What appeared, changed, opened and closed since the last visit is told until it is marked as read", async () => {
  await save({
    남음: { rules: people(3) },
    바뀜: { rules: people(3) },
    마감: { rules: people(3), days: 1 },
    시작: { rules: people(3), opensIn: 1 },
    남의것: { rules: people(99), days: 1 },
  });
  const who = await entered();
  expect((await load(who)).news.lead).toMatch(/^첫 방문/);
  expect((await load(who)).news).toMatchObject({
    hasNews: false,
    lead: expect.stringMatching(/없습니다\.$/),
  });
  await save({ 바뀜: { rules: people(3), limitWon: 5 }, 새것: { rules: people(2) } });
  const page = await load(who, { days: 2 });
  expect(newsOf(page)).toEqual({
    appeared: [["새것", null]],
    opened: [["시작", null]],
    changed: [["바뀜", "바뀐 부분: 지원 금액"]],
    closed: [["마감", null]],
  });
  expect(newsOf(await load(who, { days: 2 }))).toEqual(newsOf(page));
  const { viewer, own } = who;
  await markVisit(db, { viewer, companyId: own.id, visit: page.visit });
  expect((await load(who, { days: 2 })).news.hasNews).toBe(false);
  // A page that was opened before, sent late.
  await markVisit(db, { viewer, companyId: own.id, visit: { seenAt: inDays(-9), seenRevision: 0 } });
  expect((await load(who, { days: 2 })).news.hasNews).toBe(false);
});

test("Whoever passes by the desk sees the same news, which stay news; before the first visit there are none", async () => {
  await save({ 남음: { rules: people(3) } });
  const who = await entered();
  const passing = async () => {
    const now = currentInstant().add({ hours: 48 });
    return findNews(db, { viewer: who.viewer, company: who.own, now, locale: "ko" });
  };
  expect(await passing()).toBeNull();
  expect((await load(who)).news.lead, "passing by was no visit").toMatch(/^첫 방문/);
  await save({ 새것: { rules: people(2) } });
  const first = await passing();
  expect(first).toEqual((await load(who, { days: 2 })).news);
  expect(first?.parts.map(({ key }) => key)).toEqual(["appeared"]);
  expect(await passing()).toEqual(first);
});

test("Each person of a company has visits of their own, and nobody else leaves one", async () => {
  const who = await entered();
  await load(who);
  await load(who);
  const { id } = who.own;
  const colleague = await seenBy(await member(id, "viewer"), id);
  expect((await load(colleague)).news.lead).toMatch(/^첫 방문/);
  const stranger = await company();
  const visit = { seenAt: inDays(0), seenRevision: 1 };
  await markVisit(db, { viewer: stranger.owner, companyId: id, visit });
  const { rows } = await sql`select from match_visit where company_id = ${id}`.execute(db);
  expect(rows).toHaveLength(2);
});
