import type { Transaction } from "kysely";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import type { Mail } from "#app/mail/mail.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import type { Database } from "#db/schema.ts";

type CaseMail<Values> = {
  mail: Mail<Values>;
  /** Of other technologies neither content nor a link goes out by mail: only accounts see them. */
  isGeneral: boolean;
  /** The page that the link leads to. */
  path: string;
  /** Where links begin. */
  origin: string;
  /** What the mail says in a language; the link is null where none may go out. */
  values: (locale: Locale, url: string | null) => Values;
};

/** Writes a mail about a case to each of these people, in their own language and in the caller's transaction. */
export async function mailPeople<Values>(
  trx: Transaction<Database>,
  people: readonly { email: string; locale: Locale }[],
  { mail, isGeneral, path, origin, values }: CaseMail<Values>,
): Promise<void> {
  for (const { email, locale } of people) {
    const url = isGeneral ? `${origin}${localePath(locale, path)}` : null;
    await sendMail(trx, { to: email, locale, mail, values: values(locale, url) });
  }
}
