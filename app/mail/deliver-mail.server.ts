import type { Kysely } from "kysely";
import { createTransport } from "nodemailer";
import type { Config } from "#app/platform/parse-config.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * Hands one mail over to the mail server: the job's work. Without a mail server the mail stays unsent, for the mailbox
 * page to show. Throws if it cannot be sent, so that the job tries again. The last attempt ends
 * the matter, with the reason noted, where the server refuses the recipient for good, and for a secret mail: then, or once
 * it is sent, its text is erased (in production only: a demonstration's mailbox is there to be read).
 * A process that is killed between sending and noting it sends the mail again, under the same Message-ID.
 */
export async function deliverMail(
  db: Kysely<Database>,
  {
    mailId,
    isSecret,
    smtp,
    isProduction,
    isLastAttempt,
  }: {
    mailId: number;
    isSecret: boolean;
    smtp: Config["smtp"];
    isProduction: boolean;
    isLastAttempt: boolean;
  },
): Promise<void> {
  if (smtp === undefined) return;
  const mail = await db
    .selectFrom("mail_message")
    .selectAll()
    .where("id", "=", mailId)
    .where("sent_at", "is", null)
    .executeTakeFirst();
  if (mail === undefined) return;
  const erased = isSecret && isProduction ? { text_body: "", html_body: "" } : {};
  const attempts = mail.attempts + 1;
  try {
    await createTransport(smtp.url).sendMail({
      from: smtp.from,
      to: { name: "", address: mail.to_address },
      subject: mail.subject,
      text: mail.text_body,
      html: mail.html_body,
      messageId: `<${mailId}.${Date.parse(mail.created_at)}@${smtp.from.replace(/^.*@|[^\w.-]+$/g, "")}>`,
      // Asks mail programs not to answer with out-of-office notes.
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    const isOver = isLastAttempt && (isSecret || isRefusedForGood(error));
    await db
      .updateTable("mail_message")
      .set({
        attempts,
        last_error: error instanceof Error ? error.message : "unknown",
        ...(isOver ? erased : {}),
      })
      .where("id", "=", mailId)
      .execute();
    if (isOver) return;
    throw error;
  }
  await db
    .updateTable("mail_message")
    .set({ attempts, last_error: null, sent_at: new Date().toISOString(), ...erased })
    .where("id", "=", mailId)
    .execute();
}

/** Whether the mail server said of the recipient that it will never take this mail (5xx, RFC 5321 4.2.1). */
function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error && "command" in error && "responseCode" in error)) return false;
  return error.command === "RCPT TO" && Number(error.responseCode) >= 500;
}
