import fc from "fast-check";
import { expect, test } from "vitest";
import { withAnswer } from "#app/matching/answers/answer.ts";
import { candidatesFor } from "#app/matching/answers/candidates.ts";
import { mentionsIn } from "#app/matching/answers/subject-index.ts";
import type { Question } from "#app/matching/findings.ts";
import { judge, waysJudged } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { type Knowledge, parseKnowledge } from "#app/matching/knowledge.ts";
import {
  type JudgedSet,
  nextQuestions,
  oneAnswerAway,
  type RankedQuestion,
} from "#app/matching/next-question.ts";
import { openRules } from "#app/matching/open-questions.ts";
import { anyForget, lessThan } from "#app/matching/tests/generators/knowledge.ts";
import { anyRuleSets, ruleSetCase } from "#app/matching/tests/generators/rule-sets.ts";
import { asksOf, subjectKey } from "#app/matching/walk.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";

type Kind = "rnd" | "export";
type Given = { company: Knowledge; sets: readonly JudgedSet<Kind>[] };

/** Several rule sets with their own days, and a company of which less is known than there is to know. */
const anyGiven: fc.Arbitrary<Given> = fc
  .tuple(anyRuleSets, anyForget, fc.array(fc.constantFrom(1, 2, 5), { minLength: 6, maxLength: 6 }))
  .map(([{ subjects, company }, forget, weights]) => ({
    company: lessThan(company, forget),
    sets: subjects.map(({ ruleSet, moment }, at) => ({
      compiled: compileRuleSet(ruleSet, moment),
      weight: weights[at] ?? 1,
      kind: at % 2 === 0 ? ("rnd" as const) : ("export" as const),
    })),
  }));

function questionsOf(
  { compiled }: Pick<JudgedSet<Kind>, "compiled">,
  company: Knowledge,
): readonly Question[] {
  const judgement = judge(compiled, company);
  if (judgement.verdict !== "needs_information") return [];
  // Of tracks, each that could be opened asks.
  const inNeed = waysJudged(judgement).filter(({ verdict }) => verdict === "needs_information");
  return inNeed.flatMap(({ questions }) => questions).filter(({ to }) => to === "company");
}

/** Of the sets that ask this question: an own question of one opportunity is asked by this one alone. */
function askersOf({ company, sets }: Given, { question, of }: RankedQuestion<Kind>) {
  const asking = sets.filter((set) => questionsOf(set, company).some(({ id }) => id === question.id));
  return of ? asking.filter(({ compiled }) => compiled === of).map((set) => ({ ...set, weight: 1 })) : asking;
}

const isOpen = (verdict: string) => verdict === "eligible" || verdict === "no_obstacle_found";
const weightOf = (sets: readonly { weight: number }[]) => sets.reduce((sum, { weight }) => sum + weight, 0);

test("An open rule asks what the judge asks", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, company, moment }) => {
      const compiled = compileRuleSet(subject, moment);
      const asked = openRules(compiled, company).rules.flatMap(({ asks }) => [...asks.keys()]);
      const expected = questionsOf({ compiled }, company).map(({ id }) => id);
      expect([...new Set(asked)].sort()).toEqual([...new Set(expected)].sort());
    }),
    propertyRuns,
  );
});

test("The best answer opens as many opportunities as the judge says when it is given", () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      for (const ranked of nextQuestions(given.company, given.sets, 99)) {
        const askers = askersOf(given, ranked);
        expect(ranked.asked).toBe(weightOf(askers));
        const { best } = ranked;
        if (!best) continue;
        const after = withAnswer(given.company, best);
        const opened = askers.filter(({ compiled }) => isOpen(judge(compiled, after).verdict));
        expect(ranked.opens).toBe(weightOf(opened));
        for (const kind of ["rnd", "export"] as const)
          expect(ranked.opensByKind[kind] ?? 0).toBe(weightOf(opened.filter((set) => set.kind === kind)));
      }
    }),
    propertyRuns,
  );
});

test("No candidate answer of any opportunity opens more than the best, and those that one could close are counted", () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      for (const ranked of nextQuestions(given.company, given.sets, 99)) {
        const { about } = ranked.question;
        if ("baseDate" in about) throw new Error("only the company is asked");
        const askers = askersOf(given, ranked);
        const candidates = ({ compiled }: JudgedSet<Kind>) =>
          [mentionsIn(compiled).get(subjectKey(about))?.leaves ?? []].flatMap(
            (leaves) => candidatesFor(leaves, about, given.company, compiled.moment).all,
          );
        const verdict = (set: JudgedSet<Kind>, answer: Parameters<typeof withAnswer>[1]) =>
          judge(set.compiled, withAnswer(given.company, answer)).verdict;
        for (const { answer } of askers.flatMap(candidates))
          expect(
            weightOf(askers.filter((set) => isOpen(verdict(set, answer)))),
            JSON.stringify([ranked.question.id, ranked.best, answer]),
          ).toBeLessThanOrEqual(ranked.opens);
        const closed = askers.filter((set) =>
          candidates(set).some(({ answer }) => verdict(set, answer) === "not_eligible"),
        );
        expect(ranked.closes).toBe(weightOf(closed));
      }
    }),
    propertyRuns,
  );
});

test("A question is ranked just when some answer to it decides something, and most openings come first", () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const ranked = nextQuestions(given.company, given.sets, 99);
      for (const { opens, closes, best } of ranked) {
        expect(opens + closes).toBeGreaterThan(0);
        expect(best !== null).toBe(opens > 0);
      }
      const opens = ranked.map((one) => one.opens);
      expect(opens).toEqual(opens.toSorted((a, b) => b - a));
    }),
    propertyRuns,
  );
});

test("An answer is valid knowledge", () => {
  fc.assert(
    fc.property(anyGiven, (given) => {
      const asks = given.sets.flatMap(({ compiled }) => asksOf(compiled.ruleSet));
      for (const { best } of nextQuestions(given.company, given.sets, 99)) {
        if (!best) continue;
        const after = withAnswer(given.company, best);
        expect(parseKnowledge(after, asks)).toEqual({ ok: true, value: after });
      }
    }),
    propertyRuns,
  );
});

test("One answer away is what a single answer opens, and nothing else", () => {
  fc.assert(
    fc.property(anyGiven, ({ company, sets }) => {
      for (const set of sets) {
        const away = oneAnswerAway(set.compiled, company);
        const opening = nextQuestions(company, [set]).filter(({ opens }) => opens > 0);
        expect(away !== null).toBe(opening.length > 0);
        if (away) expect(isOpen(judge(set.compiled, withAnswer(company, away.answer)).verdict)).toBe(true);
      }
    }),
    propertyRuns,
  );
});
