import { sql, type Transaction } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Letter } from "./letter.ts";
import { type MailKind, type MailValues, mailKinds } from "./mail-kinds.ts";
import { renderHtml, renderText } from "./render-letter.ts";
import { mailWords } from "./words.ts";

/**
 * Writes a mail and the job that sends it, in the caller's transaction: what is rolled back is never sent, and what is
 * committed is sent although the mail server may be away.
 */
export async function sendMail<Kind extends MailKind>(
  trx: Transaction<Database>,
  mail: { to: string; locale: Locale; kind: Kind; values: MailValues<Kind> },
): Promise<void> {
  const { frame } = mailWords[mail.locale];
  const letters: { [K in MailKind]: (values: MailValues<K>) => Letter } = mailWords[mail.locale].letters;
  const letter = letters[mail.kind](mail.values);
  const { id } = await trx
    .insertInto("mail_message")
    .values({
      to_address: mail.to,
      template: mail.kind,
      locale: mail.locale,
      subject: letter.subject,
      text_body: renderText(letter, frame.footer),
      html_body: renderHtml(letter, frame.footer, mail.locale),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    select graphile_worker.add_job('send_mail', json_build_object('mailId', ${id}::bigint),
      job_key => ${`mail-${id}`}, max_attempts => ${mailKinds[mail.kind].attempts})`.execute(trx);
}
