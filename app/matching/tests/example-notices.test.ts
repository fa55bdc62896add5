import { describe, expect, test } from "vitest";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { findingText } from "#app/matching/text/finding-text.ts";
import { asksOf } from "#app/matching/walk.ts";
import { ruleSetExamples } from "#db/seed/rule-sets/index.ts";

describe.each(ruleSetExamples.map((example) => ({ title: example.ruleSet.title.en, example })))(
  "The rules of $title",
  ({ example: { ruleSet, window, today, companies } }) => {
    test("pass the schema as they are written", () => {
      expect(parseRuleSet(ruleSet)).toEqual({ ok: true, value: ruleSet });
    });

    test("cite each clause in at most sixty characters and name the notice", () => {
      const printed = [...ruleSet.rules, ...ruleSet.bonus];
      expect(printed.filter(({ cite }) => cite.length > 60)).toEqual([]);
      expect(printed.filter(({ source }) => !/^PBLN_\d+ .+/.test(source))).toEqual([]);
    });

    test.each(companies.map((company) => ({ ...company, called: company.name.en, because: company.why.en })))(
      "find $called $expected: $because",
      ({ name, knowledge, expected, at }) => {
        expect(name.ko).toMatch(/^\(가상\) /);
        expect(name.en).toMatch(/^\(fictional\) /);
        expect(parseKnowledge(knowledge, asksOf(ruleSet))).toEqual({ ok: true, value: knowledge });
        const moment = at ?? { today, window };
        const { verdict, failing, questions } = judge(compileRuleSet(ruleSet, moment), knowledge);
        const reasons = failing.map((finding) => findingText(finding, "en"));
        expect({ verdict, reasons, asked: questions.map(({ id }) => id) }).toMatchObject({
          verdict: expected,
        });
      },
    );
  },
);

test("At least ten companies stand a day before or after a boundary", () => {
  const reasons = ruleSetExamples.flatMap(({ companies }) => companies.map(({ why }) => why.ko));
  expect(reasons.filter((reason) => /하루|꼭|전날|다음 날|당일/.test(reason)).length).toBeGreaterThan(20);
});
