import { z } from "zod";
import { reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import { conditionsSchema } from "#app/confirmation/conditions/condition-schema.ts";
import type { ConditionWords } from "#app/confirmation/conditions/words.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { reasonsSchema, results } from "#app/confirmation/form/reasons.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { DecideWords } from "./words.ts";

export function assessmentSchema(
  rubric: readonly Pick<RubricCriterion, "key">[],
  { missing }: Pick<DecideWords, "missing">,
) {
  return seenSchema.extend({
    result: z.enum(results, { error: missing.result }),
    reasons: reasonsSchema(rubric, { level: missing.level, words: missing.words, tooLong: missing.tooLong }),
  });
}

/** The same with the conditions of the decision, which only a confirmation can carry. */
export function decidingSchema(
  rubric: readonly Pick<RubricCriterion, "key">[],
  text: Pick<DecideWords, "missing">,
  { conditions, today }: { conditions: Pick<ConditionWords, "missing">; today: Day },
) {
  return assessmentSchema(rubric, text)
    .extend({ conditions: conditionsSchema(conditions, today) })
    .refine(({ result, conditions: given }) => result !== "not_confirmed" || !given?.some(Boolean), {
      path: ["result"],
      error: conditions.missing.onlyConfirmed,
      // Before a condition that nobody can attach is asked to be made whole.
      when: () => true,
    });
}

/** The longest reason that also fits beside the fact of the company. */
const LONGEST_REASON = 500;

/** Why a recommendation is sent back. */
export function shortReasonSchema({ missing }: Pick<DecideWords, "missing">) {
  return reasonSchema({ missing: missing.reason, tooLong: missing.reasonTooLong }, LONGEST_REASON);
}
