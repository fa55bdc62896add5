import type { Transaction } from "kysely";
import { type Locale, localePath } from "#app/i18n/locale.ts";
import type { MailKind, MailValues } from "#app/mail/mail-kinds.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import type { Database } from "#db/schema.ts";

type CaseMail<Kind extends MailKind> = {
  kind: Kind;
  /** Of what is not, neither content nor a link goes out by mail: it is for accounts only. */
  isGeneral: boolean;
  /** The page that the link leads to, and where links of mails begin. */
  path: string;
  origin: string;
  /** What the mail says in a language; the link is null where none may go out. */
  values: (locale: Locale, url: string | null) => MailValues<Kind>;
};

/** Writes a mail about a case to each of them, in their own language, in the transaction of what it tells. */
export async function mailPeople<Kind extends MailKind>(
  trx: Transaction<Database>,
  people: readonly { email: string; locale: Locale }[],
  { kind, isGeneral, path, origin, values }: CaseMail<Kind>,
): Promise<void> {
  for (const { email, locale } of people) {
    const url = isGeneral ? `${origin}${localePath(locale, path)}` : null;
    await sendMail(trx, { to: email, locale, kind, values: values(locale, url) });
  }
}
