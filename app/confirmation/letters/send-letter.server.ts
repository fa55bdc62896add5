import { type Kysely, sql, type Transaction } from "kysely";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { letterContent, letterParagraphs } from "./letter-content.ts";
import { type LetterDocument, letterSchema } from "./letter-document.ts";
import { confirmationLetter } from "./mails.ts";

type Sending = {
  applicationId: number;
  companyId: number;
  reference: string;
  isGeneral: boolean;
  document: LetterDocument;
  at: string;
};

/**
 * Writes the mails of a letter and records that it was sent, in one transaction that locks the letter: the job's work, done
 * once however often it is repeated. If there is nobody to mail, the letter stays unsent, for the officer to deliver.
 */
export async function sendLetter(
  db: Kysely<Database>,
  { letterId, origin }: { letterId: number; origin: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom("letter").select("id").where("id", "=", letterId).forUpdate().execute();
    const letter = await readUnsent(trx, letterId);
    if (letter === null) return;
    const people = await readRecipients(trx, letter);
    const { isGeneral, document } = letter;
    await mailPeople(trx, people, {
      mail: confirmationLetter,
      isGeneral,
      path: `/company/${letter.companyId}/applications/${letter.applicationId}/letters/${letterId}`,
      origin,
      values: (locale, url) => ({
        kind: document.kind,
        reference: letter.reference,
        dueOn: document.kind === "supplement" ? formatDay(document.dueOn, locale) : null,
        paragraphs: isGeneral ? letterParagraphs(letterContent(document, locale)) : null,
        url,
      }),
    });
    if (people.length > 0)
      await trx.updateTable("letter").set({ sent_at: letter.at }).where("id", "=", letterId).execute();
  });
}

async function readUnsent(trx: Transaction<Database>, letterId: number): Promise<Sending | null> {
  const { rows } = await sql<Omit<Sending, "document" | "at"> & { document: unknown; writtenAt: string }>`
    select a.id as "applicationId", a.company_id as "companyId", a.reference, l.document,
      a.security_class = 'general' as "isGeneral", l.written_at as "writtenAt"
    from letter l join application a on a.id = l.application_id
    where l.id = ${letterId} and l.sent_at is null`.execute(trx);
  const [row] = rows;
  if (row === undefined) return null;
  const { writtenAt, document, ...letter } = row;
  const at = now().toString({ smallestUnit: "millisecond" });
  return { ...letter, document: letterSchema.parse(document), at: at < writtenAt ? writtenAt : at };
}

/**
 * Every owner, and the people who submitted if they still act for the company; each in their own language. A supplement
 * request goes to the editors too, because they can answer it.
 */
async function readRecipients(
  trx: Transaction<Database>,
  { applicationId, companyId, at, document }: Sending,
): Promise<readonly { email: string; locale: Locale }[]> {
  const asked = document.kind === "supplement" ? ["owner", "editor"] : ["owner"];
  const { rows } = await sql<{ email: string; locale: Locale }>`
    select p.email, p.locale from person p
    where exists (select from membership m where m.company_id = ${companyId} and m.person_id = p.id and (m.role = any(${asked})
        or exists (select from submission where application_id = ${applicationId} and submitted_by = p.id)))
      or exists (select from mandate m where m.company_id = ${companyId} and m.person_id = p.id and m.revoked_at is null
        and (m.expires_on is null or m.expires_on >= (${at}::timestamptz at time zone 'Asia/Seoul')::date)
        and exists (select from submission where application_id = ${applicationId} and submitted_by = p.id))
    order by p.id`.execute(trx);
  return rows;
}
