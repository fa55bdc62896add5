import { z } from "zod";
import { locales } from "#app/i18n/locale.ts";
import type { accountKo } from "#app/i18n/messages/accounts/account-ko.ts";

/** The form for one's own name and language of mails. */
export function accountSchema(text: typeof accountKo) {
  return z.object({
    name: z
      .string({ error: text.nameMissing })
      .trim()
      .min(1, { error: text.nameMissing })
      .max(100, { error: text.nameLong }),
    locale: z.enum(locales),
  });
}
