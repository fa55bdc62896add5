import { describe, expect, test } from "vitest";
import { amountFor } from "#app/matching/amount.ts";
import { ifConfirmed } from "#app/matching/if-confirmed.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { nothingKnown } from "#app/matching/knowledge.ts";
import { nextQuestions, oneAnswerAway } from "#app/matching/next-question.ts";
import type { Criterion, Rule, RuleSet } from "#app/matching/rule.ts";
import { termsOf } from "#app/matching/terms.ts";
import { whatIf } from "#app/matching/what-if.ts";
import { decidedBySubject } from "#app/matching/why-asked.ts";
import { bonus, company, march, requirement, review, ruleSet } from "../examples.ts";
import { judged } from "../generators/judging.ts";
import { choiceOf, track } from "./examples.ts";

const listed = requirement({ fact: "isListed", is: true });
const unlisted = requirement({ fact: "isListed", is: false });
const staffed = (min: number) => requirement({ fact: "employees", min, unit: "people" });
const fitting = requirement(review);
const byPerson = (rule: Rule): Rule => ({ ...rule, decidedBy: "person" });
const machine = { verified: false, readBy: "machine" } as const;
const read = (rule: Rule): Rule => ({ ...rule, ...machine });
const facts = { isListed: true };

describe("Of several tracks one may be chosen, so the best of them counts", () => {
  test.each<[title: string, common: Rule[], tracks: Rule[][], verdict: string, chosen: string | null]>([
    ["the first is open", [], [[listed], [unlisted]], "eligible", "a"],
    ["the second is open", [], [[unlisted], [listed]], "eligible", "b"],
    ["none is open", [], [[unlisted], [unlisted]], "not_eligible", "a"],
    ["what is common keeps out of all", [unlisted], [[listed], [listed]], "not_eligible", "a"],
    ["one waits for an answer, the other is shut", [], [[unlisted], [staffed(5)]], "needs_information", "b"],
    ["one is open, the other waits for an answer", [], [[staffed(5)], [listed]], "eligible", "b"],
    ["one is doubted, the other is shut", [], [[unlisted], [byPerson(unlisted)]], "probably_not", "b"],
    ["a track has no rules of its own", [listed], [[unlisted], []], "eligible", "b"],
    ["fewer rules are not met by the second", [], [[unlisted, unlisted], [unlisted]], "not_eligible", "b"],
    [
      "fewer answers are missing for the second",
      [],
      [[staffed(5), fitting], [staffed(5)]],
      "needs_information",
      "b",
    ],
    ["less is to be checked for the second", [listed], [[fitting], []], "eligible", "b"],
  ])("%s", (_title, common, tracks, verdict, chosen) => {
    const set = ruleSet(common, { choice: choiceOf(tracks) });
    const given = judged(set, company({ facts }), march);
    expect([given.verdict, given.track?.id ?? null]).toEqual([verdict, chosen]);
  });

  test("each track has a verdict and reasons of its own, and those of the chosen one are those of the notice", () => {
    const set = ruleSet([listed], { choice: choiceOf([[unlisted], [staffed(5)]]) });
    const given = judged(set, company({ facts }), march);
    expect(
      given.tracks.map(({ verdict, failing, questions }) => [verdict, failing.length, questions.length]),
    ).toEqual([
      ["not_eligible", 1, 0],
      ["needs_information", 0, 1],
    ]);
    expect(given.failing).toEqual([]);
    expect(given.questions.map(({ id }) => id)).toEqual(["fact:employees"]);
    expect(given.findings.map(({ rule }) => rule.id)).toEqual(["rule-0", "b-0"]);
  });

  test("of tracks that are equally open the one with the higher ceiling is named", () => {
    const choice = choiceOf([[], []]);
    const [a, b] = choice.tracks;
    if (a) a.amount = { limit: 50_000_000, rate: null };
    if (b) b.amount = { limit: 100_000_000, rate: null };
    expect(judged(ruleSet([listed], { choice }), company({ facts }), march).track?.id).toBe("b");
  });

  test("a track of which nothing was read could be anything, so nobody is refused by the others", () => {
    const partly = ruleSet([], { completeness: "partial", choice: choiceOf([[unlisted], []]) });
    expect(judged(partly, company({ facts }), march)).toMatchObject({ verdict: "not_judged", basis: null });
    const open = ruleSet([], { completeness: "partial", choice: choiceOf([[listed], []]) });
    expect(judged(open, company({ facts }), march).verdict).toBe("no_obstacle_found");
  });

  test("nobody is judged without a company, nor where nothing was read", () => {
    const set = ruleSet([listed], { choice: choiceOf([[], []]) });
    expect(judged(set, null, march)).toMatchObject({ verdict: "not_judged", tracks: [] });
    const unread = { ...set, completeness: "none" as const };
    expect(judged(unread, company({ facts }), march)).toMatchObject({ verdict: "not_judged", tracks: [] });
  });
});

describe("Who has read that these are the tracks counts like who has read a rule", () => {
  const partial = { completeness: "partial" } as const;
  test.each<
    [title: string, common: Rule[], tracks: Rule[][], reading: object, verdict: string, basis: string]
  >([
    [
      "a machine read the tracks, one is open",
      [listed],
      [[listed], []],
      machine,
      "no_obstacle_found",
      "machine",
    ],
    [
      "a machine read them, all are shut",
      [listed],
      [[unlisted], [unlisted]],
      machine,
      "not_eligible",
      "machine",
    ],
    [
      "a machine read them, what is common shuts",
      [unlisted],
      [[listed], []],
      machine,
      "not_eligible",
      "person",
    ],
    ["a person read them, all rules too", [listed], [[unlisted], [unlisted]], {}, "not_eligible", "person"],
    [
      "a machine read why one is shut",
      [listed],
      [[unlisted], [read(unlisted)]],
      {},
      "not_eligible",
      "machine",
    ],
    [
      "a machine read the one that is shut",
      [listed],
      [[read(unlisted)], []],
      {},
      "no_obstacle_found",
      "person",
    ],
    [
      "a machine read one of two that are open",
      [listed],
      [[read(listed)], []],
      {},
      "no_obstacle_found",
      "person",
    ],
    [
      "nobody has verified what a person wrote",
      [listed],
      [[unlisted], [unlisted]],
      { verified: false },
      "probably_not",
      "person",
    ],
  ])("%s", (_title, common, tracks, reading, verdict, basis) => {
    const set = ruleSet(common, { ...partial, choice: { ...choiceOf(tracks), ...reading } });
    const given = judged(set, company({ facts }), march);
    expect([given.verdict, given.basis]).toEqual([verdict, basis]);
  });
});

const age = (most: number): Criterion => ({
  fact: "foundedOn",
  ago: { max: { years: most } },
  at: "announcement",
});
const exporting: Criterion = { fact: "employees", min: 10, unit: "people" };

describe("What could change goes by the same judge", () => {
  const set: RuleSet = ruleSet([listed], {
    choice: choiceOf([[requirement(age(3))], [requirement(age(7)), requirement(exporting)]]),
  });
  const compiled = compileRuleSet(set, march);
  const old = company({ facts: { isListed: true, foundedOn: "2020-05-01", employees: 4 } });

  test("a change that opens one track is enough, and what keeps the other shut does not matter", () => {
    const { sets, fixed } = whatIf(compiled, old);
    expect(sets.map(({ changes, verdict }) => [changes.length, verdict])).toEqual([[1, "eligible"]]);
    expect(sets[0]?.changes[0]).toMatchObject({ fact: "employees", from: 4, to: 10 });
    expect(fixed).toEqual([]);
  });

  test("where no track can be reached, what keeps each of them shut is said", () => {
    const older = company({ facts: { isListed: true, foundedOn: "2001-05-01", employees: 40 } });
    const { sets, fixed } = whatIf(compiled, older);
    expect([sets.length, fixed.length]).toEqual([0, 2]);
  });

  test("an answer that opens one track opens the notice; one that shuts one of two closes nothing", () => {
    const silent = company({ facts: { isListed: true } });
    expect(judge(compiled, silent).verdict).toBe("needs_information");
    const ranked = nextQuestions(silent, [{ compiled, weight: 3, kind: "rnd" }]);
    expect(ranked.map(({ question, opens, closes }) => [question.id, opens, closes])).toEqual([
      ["fact:foundedOn", 3, 3],
    ]);
    expect(oneAnswerAway(compiled, silent)?.question.id).toBe("fact:foundedOn");
  });

  test("the facts that any track asks for count, each notice once", () => {
    const counts = decidedBySubject([{ ruleSet: set, weight: 2 }]);
    expect(Object.fromEntries(counts)).toEqual({
      "fact:isListed": 2,
      "fact:foundedOn": 2,
      "fact:employees": 2,
    });
  });
});

describe("Bonus and amount are those of the track that is chosen, never a sum over tracks", () => {
  const choice = choiceOf([[], []]);
  choice.tracks = [
    { ...track("a", []), bonus: [bonus("of-a", 3)], amount: { limit: 50_000_000, rate: null } },
    { ...track("b", []), bonus: [bonus("of-b", 5)] },
  ];
  const set = ruleSet([listed], {
    bonus: [bonus("of-all", 1)],
    amount: { limit: 70_000_000, rate: 50 },
    choice,
  });

  test.each([
    ["a", 0, ["of-all", "of-a"], 50_000_000],
    ["b, which has no amount of its own,", 1, ["of-all", "of-b"], 70_000_000],
  ])("those of track %s", (_title, at, names, limit) => {
    const terms = termsOf(set, choice.tracks[at] ?? null);
    expect(terms.bonus.map(({ id }) => id)).toEqual(names);
    expect(terms.amount && amountFor(terms.amount, nothingKnown, march).limit).toBe(limit);
  });

  test("without a choice those that are common", () => {
    expect(termsOf(set, null)).toEqual({ bonus: set.bonus, amount: set.amount });
  });

  test("a confirmation that opens another track brings the amount of that one", () => {
    const confirmedOnly = requirement({
      some: "technologies",
      where: { fact: "confirmation", anyOf: ["holding", "developing"] },
    });
    const two = choiceOf([[], [confirmedOnly, unlisted]]);
    two.tracks[1] = { ...track("b", [confirmedOnly]), amount: { limit: 300_000_000, rate: null } };
    const both = ruleSet([listed], { amount: { limit: 70_000_000, rate: null }, choice: two });
    const known = company({ facts, lists: { technologies: { items: [], complete: true } } });
    expect(ifConfirmed(both, known, march)?.holding.amount).toMatchObject({
      before: { limit: 70_000_000 },
      after: { limit: 300_000_000 },
    });
  });
});
