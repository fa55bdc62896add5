import type { Transaction } from "kysely";
import { formatDay, formatStamp } from "#app/i18n/format.ts";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { addDays } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { LINK_DAYS_AFTER_DUE } from "./consultation.ts";
import { hashOfLink, newLinkToken } from "./link-token.server.ts";
import { consultationLink } from "./mails.ts";

export type LinkMail = {
  consultationId: number;
  email: string;
  locale: Locale;
  reference: string;
  dueOn: string;
  /** Who asks. */
  by: string;
  at: string;
  /** Where Naru is reached. */
  origin: string;
};

/** Gives a consultation a new link and mails it; an earlier one no longer opens anything. The code comes in another mail. */
export async function sendLink(trx: Transaction<Database>, mail: LinkMail): Promise<void> {
  const { consultationId, email, locale, reference, dueOn, by, at, origin } = mail;
  const token = newLinkToken();
  const lastDay = [dueOn, at.slice(0, 10)].sort().at(-1) ?? dueOn;
  const expiresAt = `${addDays(lastDay, LINK_DAYS_AFTER_DUE + 1)}T00:00:00+09:00`;
  await trx
    .updateTable("consultation")
    .set({
      link_hash: hashOfLink(token),
      link_sent_at: at,
      link_expires_at: expiresAt,
      link_revoked_at: null,
      code_hash: null,
      code_expires_at: null,
      code_tries: 0,
      codes_sent: 0,
    })
    .where("id", "=", consultationId)
    .execute();
  await sendMail(trx, {
    to: email,
    locale,
    mail: consultationLink,
    values: {
      reference,
      by,
      dueOn: formatDay(dueOn, locale),
      expiresAt: formatStamp(expiresAt, locale),
      url: `${origin}${localePath(locale, `/consultation/${token}`)}`,
    },
  });
}
