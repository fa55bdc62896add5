import { z } from "zod";
import type { CompaniesWords } from "#app/companies/words.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/matching/calendar.ts";
import { plainText } from "#app/platform/plain-text.ts";
import { dayField } from "../day-field.ts";

const LONGEST_DAYS = 365;

/** The latest last day of a key that is made today. */
export function latestDay(today: Day): Day {
  return addDays(today, LONGEST_DAYS);
}

/** The form that makes a key. */
export function keySchema({ keys: text, create }: CompaniesWords, today: Day, locale: Locale) {
  const latest = latestDay(today);
  return z.object({
    name: plainText(text, 100),
    expiresOn: dayField({ missing: text.expiresWrong, wrong: text.expiresWrong })
      .refine((day) => day >= today, { error: text.expiresPast, abort: true })
      .refine((day) => day <= latest, { error: text.expiresLate(formatDay(latest, locale)) }),
    submissionId: z.uuid({ error: create.staleForm }),
  });
}
