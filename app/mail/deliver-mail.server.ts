import type { Kysely } from "kysely";
import { createTransport } from "nodemailer";
import type { Config } from "#app/platform/parse-config.server.ts";
import type { Database } from "#db/schema.ts";
import { mailKinds } from "./mail-kinds.ts";

/**
 * Hands one mail over to the mail server; the job's work. Without a mail server the mail stays where it is: the mailbox
 * page shows it. Throws where it cannot be sent, so that the job tries again; after its last attempt, or once a mail is
 * sent, nothing that lets somebody in is left in the row (in production: a demonstration's mailbox is there to be read).
 */
export async function deliverMail(
  db: Kysely<Database>,
  {
    mailId,
    smtp,
    isProduction,
    isLastAttempt,
  }: { mailId: number; smtp: Config["smtp"]; isProduction: boolean; isLastAttempt: boolean },
): Promise<void> {
  if (smtp === undefined) return;
  const mail = await db
    .selectFrom("mail_message")
    .selectAll()
    .where("id", "=", mailId)
    .where("sent_at", "is", null)
    .executeTakeFirst();
  if (mail === undefined) return;
  const isSecret = Object.entries(mailKinds).some(([kind, rule]) => kind === mail.template && rule.isSecret);
  const erased = isSecret && isProduction ? { text_body: "", html_body: "" } : {};
  const attempts = mail.attempts + 1;
  try {
    await createTransport(smtp.url).sendMail({
      from: smtp.from,
      to: { name: "", address: mail.to_address },
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      // Out-of-office answers to a code help nobody.
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    await db
      .updateTable("mail_message")
      .set({
        attempts,
        last_error: error instanceof Error ? error.message : "unknown",
        ...(isLastAttempt ? erased : {}),
      })
      .where("id", "=", mailId)
      .execute();
    throw error;
  }
  await db
    .updateTable("mail_message")
    .set({ attempts, last_error: null, sent_at: new Date().toISOString(), ...erased })
    .where("id", "=", mailId)
    .execute();
}
