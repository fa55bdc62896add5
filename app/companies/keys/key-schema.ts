import { z } from "zod";
import { companiesWords } from "#app/companies/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { plainText } from "#app/platform/plain-text.ts";
import { addDays } from "#app/time.ts";
import { dayField } from "../day-field.ts";
import { keysWords } from "./words.ts";

const LONGEST_DAYS = 365;

/** The latest possible last day of a key issued today. */
export function latestDay(today: Day): Day {
  return addDays(today, LONGEST_DAYS);
}

/** The form that issues a key. */
export function keySchema(today: Day, locale: Locale) {
  const text = keysWords[locale];
  const latest = latestDay(today);
  return z.object({
    name: plainText(text, 100),
    expiresOn: dayField({ missing: text.expiresWrong, wrong: text.expiresWrong })
      .refine((day) => day >= today, { error: text.expiresPast, abort: true })
      .refine((day) => day <= latest, { error: text.expiresLate(formatDay(latest, locale)) }),
    submissionId: z.uuid({ error: companiesWords[locale].create.staleForm }),
  });
}
