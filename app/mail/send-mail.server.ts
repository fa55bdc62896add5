import { sql, type Transaction } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Mail } from "./mail.ts";
import { renderHtml, renderText } from "./render-mail.ts";

/**
 * Writes a mail and the job that sends it, in the caller's transaction: what is rolled back is never sent, and what is
 * committed is sent even if the mail server is away at the moment.
 */
export async function sendMail<Values>(
  trx: Transaction<Database>,
  { to, locale, mail, values }: { to: string; locale: Locale; mail: Mail<Values>; values: Values },
): Promise<void> {
  const content = mail[locale](values);
  const { id } = await trx
    .insertInto("mail_message")
    .values({
      to_address: to,
      template: mail.kind,
      locale,
      subject: content.subject,
      text_body: renderText(content, locale),
      html_body: renderHtml(content, locale),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await sql`
    select graphile_worker.add_job('send_mail',
      json_build_object('mailId', ${id}::bigint, 'isSecret', ${mail.isSecret}::boolean),
      job_key => ${`mail-${id}`}, max_attempts => ${mail.attempts})`.execute(trx);
}
