import fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { judged, outcomeOf } from "./generators/judging.ts";
import { criterionCase, ruleSetCase } from "./generators/rule-sets.ts";
import { referenceAnswer, referenceBasis, referenceVerdict } from "./reference/reference-judge.ts";

const runs = { ...propertyRuns, numRuns: propertyRuns.numRuns * 5 };

test("Every criterion turns out as a second judge says, which was written from the design alone", () => {
  fc.assert(
    fc.property(criterionCase, fc.boolean(), ({ subject, moment, company }, mayPresume) => {
      const at = {
        moment,
        scope: "company",
        company,
        item: company.facts,
        isNegated: false,
        mayPresume,
        isTest: mayPresume,
      } as const;
      expect(outcomeOf(subject, company, moment, mayPresume)).toBe(referenceAnswer(subject, at));
    }),
    runs,
  );
});

test("Every rule set gets the verdict of the second judge, on the same basis", () => {
  fc.assert(
    fc.property(ruleSetCase, ({ subject, moment, company }) => {
      const { verdict, basis } = judged(subject, company, moment);
      expect(verdict).toBe(referenceVerdict(subject, company, moment));
      expect(basis).toBe(referenceBasis(subject, company, moment));
    }),
    runs,
  );
});
