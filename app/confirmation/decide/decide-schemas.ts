import { z } from "zod";
import { reasonSchema, seenSchema } from "#app/confirmation/case/step-schema.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import { reasonsSchema, results } from "#app/confirmation/form/reasons.ts";
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

/** The longest reason that also fits beside the fact of the company. */
const LONGEST_REASON = 500;

/** Why a recommendation is sent back. */
export function shortReasonSchema({ missing }: Pick<DecideWords, "missing">) {
  return reasonSchema({ missing: missing.reason, tooLong: missing.reasonTooLong }, LONGEST_REASON);
}
