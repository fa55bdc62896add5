import { z } from "zod";
import type { RubricCriterion } from "./form-definition.ts";

export const results = ["confirmed", "not_confirmed"] as const;
export type Result = (typeof results)[number];

/** For each criterion the level found (1 to 5) and the reasons in words. */
export type CriterionReason = { key: string; level: number; words: string };

/** Reasons for each criterion of this rubric, in its order; none may be silent. `say` words the refusals. */
export function reasonsSchema(
  rubric: readonly Pick<RubricCriterion, "key">[],
  say: { level: string; words: string; tooLong: string },
): z.ZodType<CriterionReason[]> {
  const reason = z.strictObject({
    key: z.string({ error: say.words }),
    level: z.coerce
      .number({ error: say.level })
      .int({ error: say.level })
      .min(1, say.level)
      .max(5, say.level),
    words: z.string({ error: say.words }).trim().min(1, say.words).max(4_000, say.tooLong),
  });
  return z
    .array(reason)
    .refine((given) => given.map(({ key }) => key).join() === rubric.map(({ key }) => key).join(), {
      error: say.words,
    });
}
