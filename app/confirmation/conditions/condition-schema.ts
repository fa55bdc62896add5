import { z } from "zod";
import { seenSchema, wordsField } from "#app/confirmation/case/step-schema.ts";
import { readDay } from "#app/i18n/read-day.ts";
import { type Day, isDay } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";
import { conditionOutcomes, MOST_CONDITIONS, type NewCondition } from "./condition.ts";
import type { ConditionWords } from "./words.ts";

const LONGEST = { words: 1_000, evidence: 500, shownBy: 200 };
/** The latest day of a condition: some five years from today. */
const LONGEST_DAYS = 5 * 366;

/** The rows of a form, each a condition; rows left empty are none, and one that was begun has to be whole. */
export function conditionsSchema({ missing }: Pick<ConditionWords, "missing">, today: Day) {
  const text = (longest: number) => z.string().trim().max(longest, missing.tooLong(longest)).optional();
  const row = z
    .object({
      words: text(LONGEST.words),
      evidence: text(LONGEST.evidence),
      shownBy: text(LONGEST.shownBy),
      dueOn: z.string().trim().max(40, missing.day).optional(),
    })
    .transform(({ words = "", evidence = "", shownBy = "", dueOn = "" }, context): NewCondition | null => {
      if ([words, evidence, shownBy, dueOn].every((typed) => typed === "")) return null;
      const day = readDay(dueOn) ?? dueOn;
      const wrong = (name: keyof NewCondition, message: string) =>
        context.addIssue({ code: "custom", path: [name], message, input: name });
      if (words === "") wrong("words", missing.words);
      if (evidence === "") wrong("evidence", missing.evidence);
      if (!isDay(day) || day <= today || day > addDays(today, LONGEST_DAYS)) wrong("dueOn", missing.day);
      return { words, evidence, shownBy: shownBy === "" ? null : shownBy, dueOn: day };
    });
  return z
    .array(z.preprocess((typed) => typed ?? {}, row))
    .max(MOST_CONDITIONS)
    .optional()
    .transform((rows = []) => rows.filter((one) => one !== null));
}

/** What an officer says of a condition. */
export function settlingSchema({ missing }: Pick<ConditionWords, "missing">) {
  return seenSchema.extend({
    conditionId: z.coerce.number().int().min(1),
    outcome: z.enum(conditionOutcomes, { error: missing.outcome }),
    words: wordsField(
      { missing: missing.outcomeWords, tooLong: missing.tooLong(LONGEST.words) },
      LONGEST.words,
    ),
  });
}
