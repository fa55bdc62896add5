import { type Kysely, sql } from "kysely";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

const MOST_MAILS = 50;

export interface ListedMail {
  id: number;
  to: string;
  subject: string;
  /** In the reader's language. */
  written: string;
}

/**
 * The newest mails, sent or not, to addresses that contain `to`, in any letter case; to everybody where it is empty. For the
 * mailbox of a demonstration.
 */
export async function listMails(
  db: Kysely<Database>,
  { locale, to }: { locale: Locale; to: string },
): Promise<ListedMail[]> {
  const mails = await db
    .selectFrom("mail_message")
    .select(["id", "to_address as to", "subject", "created_at"])
    .where(sql<boolean>`position(lower(${to}) in lower(to_address)) > 0`)
    .orderBy("id", "desc")
    .limit(MOST_MAILS)
    .execute();
  return mails.map(({ created_at, ...mail }) => ({ ...mail, written: formatStamp(created_at, locale) }));
}

/** One mail with its text and its language, or null. */
export async function readMail(
  db: Kysely<Database>,
  { id, locale }: { id: number; locale: Locale },
): Promise<(ListedMail & { text: string; language: Locale }) | null> {
  const mail = await db
    .selectFrom("mail_message")
    .select(["id", "to_address as to", "subject", "created_at", "text_body as text", "locale as language"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (mail === undefined) return null;
  const { created_at, ...shown } = mail;
  return { ...shown, written: formatStamp(created_at, locale) };
}
