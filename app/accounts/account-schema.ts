import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";
import { plainText } from "#app/platform/plain-text.ts";
import type { accountKo } from "./words.ts";

/** The form for one's own name and language of mails. */
export function accountSchema(text: typeof accountKo) {
  return z.object({
    name: plainText(text.nameProblems, 100),
    locale: z.enum(locales, { error: text.localeMissing }),
  });
}
