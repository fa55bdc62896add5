import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decidingQuestions,
  isDecided,
  type ProfileSubject,
  type WeighedSet,
} from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { isKnown, type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";
import type { Criterion, Rule } from "#app/matching/rule.ts";
import { march } from "#app/matching/tests/examples.ts";
import { wholeCompanies } from "#app/matching/tests/generators/whole-companies.ts";
import { generateRuleSets } from "#tests/bench/generate-rule-sets.ts";
import "#tests/support/property-runs.ts";

const rule = (test: Criterion, at: number): Rule => ({
  ...{
    id: `r${at}`,
    as: "requirement",
    test,
    decidedBy: "facts",
    verified: true,
    cite: "공고문",
    source: "1쪽",
  },
});

const setOf = (tests: readonly Criterion[], weight = 1): WeighedSet => ({
  compiled: compileRuleSet(
    {
      id: "set",
      title: { ko: "사업", en: "programme" },
      completeness: "complete",
      rules: tests.map(rule),
      bonus: [],
    },
    march,
  ),
  weight,
});

const inBusan: Criterion = { fact: "headquarters", anyOf: ["busan"] };
const isListed: Criterion = { fact: "isListed", is: true };
const isSme: Criterion = { fact: "size", anyOf: ["sme"] };
const hasRoom: Criterion = { fact: "employees", max: 50, unit: "people" };

const namesOf = (company: Knowledge, sets: readonly WeighedSet[]) =>
  decidingQuestions(
    company,
    sets.filter(({ compiled }) => !isDecided(verdictOf(compiled, company))),
  ).map(({ about }) => ("fact" in about ? about.fact : about.list));

describe("the next question", () => {
  const cases: readonly [string, readonly WeighedSet[], Knowledge["facts"], readonly string[]][] = [
    [
      "is the one that more opportunities wait for",
      [setOf([isListed]), setOf([isSme], 3)],
      {},
      ["size", "isListed"],
    ],
    [
      "is the one that closes most where each opportunity asks for several",
      [setOf([inBusan, isListed]), setOf([inBusan, hasRoom])],
      {},
      ["headquarters", "isListed", "employees"],
    ],
    [
      "prefers what is the last to be answered",
      [setOf([isSme, isListed]), setOf([hasRoom])],
      { size: "small" },
      ["employees", "isListed"],
    ],
    ["leaves out what is answered", [setOf([isSme, isListed])], { size: "small" }, ["isListed"]],
    ["leaves out what only a closed opportunity asks", [setOf([isSme, isListed])], { size: "large" }, []],
    ["is none where all is decided", [setOf([isSme])], { size: "small" }, []],
  ];
  test.each(cases)("%s", (_, sets, facts, expected) => {
    expect(namesOf({ ...nothingKnown, facts }, sets)).toEqual(expected);
  });

  test("counts who waits for it", () => {
    const [first] = decidingQuestions(nothingKnown, [setOf([isSme], 4), setOf([isSme, isListed], 2)]);
    expect(first).toMatchObject({ about: { fact: "size" }, waiting: 6 });
  });

  test("can be limited to what a page is able to ask", () => {
    const asked = decidingQuestions(
      nothingKnown,
      [setOf([isSme, isListed])],
      (about) => "fact" in about && about.fact === "isListed",
    );
    expect(asked.map(({ about }) => about)).toEqual([{ fact: "isListed" }]);
  });
});

/** Of whom a question is asked: adds what the whole company knows about its subject. */
function answered(known: Knowledge, about: ProfileSubject, whole: Knowledge): Knowledge {
  if ("list" in about) {
    const list = whole.lists[about.list];
    return { ...known, lists: { ...known.lists, [about.list]: list ?? { items: [], complete: true } } };
  }
  const value = whole.facts[about.fact];
  return value === undefined ? known : { ...known, facts: { ...known.facts, [about.fact]: value } };
}

function decidedIn(sets: readonly WeighedSet[], company: Knowledge): number {
  return sets.filter(({ compiled }) => isDecided(verdictOf(compiled, company))).length;
}

/** What is known after some answers in the order of the questions, and how many opportunities each answer left decided. */
function interview(whole: Knowledge, sets: readonly WeighedSet[], most: number) {
  const counts: number[] = [];
  let known = nothingKnown;
  while (counts.length < most) {
    const open = sets.filter(({ compiled }) => !isDecided(verdictOf(compiled, known)));
    const now = known;
    const next = decidingQuestions(known, open, (about) => !isKnown(about, now))[0];
    if (!next) break;
    known = answered(known, next.about, whole);
    counts.push(decidedIn(sets, known));
  }
  return counts;
}

function decidedAfter(counts: readonly number[], answers: number): number {
  return counts[answers - 1] ?? counts.at(-1) ?? 0;
}

const mean = (figures: readonly number[]) =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
const median = (figures: readonly number[]) =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

const generated: readonly WeighedSet[] = [...generateRuleSets(180)].map((ruleSet) => ({
  compiled: compileRuleSet(ruleSet, march),
  weight: 1,
}));

describe("over generated notices of 5 to 25 rules each", () => {
  test("twelve answers decide nine of ten opportunities for the median company", () => {
    const companies = fc.sample(wholeCompanies(generated), { numRuns: 15, seed: 7 });
    const shares = companies.map(
      (whole) => decidedAfter(interview(whole, generated, 12), 12) / decidedIn(generated, whole),
    );
    expect(median(shares)).toBeGreaterThanOrEqual(0.9);
  });
});

/** The questions of small sets, and every choice of `count` of them. */
function choices<T>(all: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return all.flatMap((one, at) => choices(all.slice(at + 1), count - 1).map((others) => [one, ...others]));
}

/** The first rules of a set. */
function withRules({ compiled: { ruleSet }, weight }: WeighedSet, count: number): WeighedSet {
  return { compiled: compileRuleSet({ ...ruleSet, rules: ruleSet.rules.slice(0, count) }, march), weight };
}

describe("on small sets", () => {
  test.each([1, 2, 3])(
    "%i answers decide at least nine tenths of what the best choice of questions decides",
    (count) => {
      let ours = 0;
      let best = 0;
      for (let start = 0; start < 180; start += 12) {
        const sets = generated.slice(start, start + 12).map((set, at) => withRules(set, 1 + (at % 4)));
        const companies = fc.sample(wholeCompanies(sets), { numRuns: 24, seed: start + 5001 });
        const subjects = decidingQuestions(nothingKnown, sets).map(({ about }) => about);
        const after = (chosen: readonly ProfileSubject[]) =>
          mean(
            companies.map((whole) =>
              decidedIn(
                sets,
                chosen.reduce((known, about) => answered(known, about, whole), nothingKnown),
              ),
            ),
          );
        best += Math.max(...choices(subjects, count).map(after));
        ours += mean(companies.map((whole) => decidedAfter(interview(whole, sets, count), count)));
      }
      expect(ours / best).toBeGreaterThanOrEqual(0.9);
    },
  );
});
