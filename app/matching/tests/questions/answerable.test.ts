import fc from "fast-check";
import { expect, test } from "vitest";
import { withAnswer } from "#app/matching/answers/answer.ts";
import { candidatesFor } from "#app/matching/answers/candidates.ts";
import { mentionsOf } from "#app/matching/answers/subject-index.ts";
import type { Question } from "#app/matching/findings.ts";
import { allFindings, judge, ruleOutcome } from "#app/matching/judge.ts";
import { type CompiledRule, compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { UNKNOWN } from "#app/matching/outcome.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { subjectKey } from "#app/matching/walk.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { ruleSetCase } from "../generators/rule-sets.ts";

type Asked = { question: Question; rule: CompiledRule; isOnly: boolean };

/** The questions to the company of rules that are not decided; `isOnly` where the rule waits for nothing else. */
function askedOf({ subject, company, moment }: { subject: RuleSet; company: Knowledge; moment: Moment }) {
  const compiled = compileRuleSet(subject, moment);
  const ruleOf = new Map(compiled.rules.map((one) => [one.rule, one]));
  return allFindings(judge(compiled, company)).flatMap((finding): Asked[] => {
    const { questions } = finding;
    const rule = ruleOf.get(finding.rule);
    if (!rule || ruleOutcome(rule, company) !== UNKNOWN) return [];
    const own = questions.filter(({ to }) => to === "company");
    return own.map((question) => ({
      question,
      rule,
      isOnly: questions.length === 1 && !rule.unless && !rule.notOnlyIf,
    }));
  });
}

test("Every question to the company has an answer that settles what is asked, and the rule where nothing else is open", () => {
  fc.assert(
    fc.property(ruleSetCase, (given) => {
      const { company, moment } = given;
      for (const { question, rule, isOnly } of askedOf(given)) {
        const { about, leaf } = question;
        if ("baseDate" in about) continue;
        const leaves = mentionsOf(rule).get(subjectKey(about)) ?? [];
        const answers = candidatesFor(leaves, about, company, moment).all;
        const known = answers.map(({ answer }) => withAnswer(company, answer));
        const settles = (more: Knowledge) => leaf.outcome(more) !== UNKNOWN;
        const decides = (more: Knowledge) => ruleOutcome(rule, more) !== UNKNOWN;
        expect([known.some(settles), !isOnly || known.some(decides)], JSON.stringify(leaf.criterion)).toEqual(
          [true, true],
        );
      }
    }),
    { ...propertyRuns, numRuns: propertyRuns.numRuns * 3 },
  );
});
