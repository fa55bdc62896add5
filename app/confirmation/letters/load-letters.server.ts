import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { type LetterDocument, letterSchema } from "./letter-document.ts";

/** A letter as it is listed. */
export type ListedLetter = {
  id: number;
  kind: LetterDocument["kind"];
  number: string;
  writtenAt: string;
  sentAt: string | null;
  arrivedAt: string | null;
};

/** The letters of a case, newest first. The caller has checked who may see the case. */
export async function listLetters(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<readonly ListedLetter[]> {
  return db
    .selectFrom("letter")
    .select([
      "id",
      "kind",
      "number",
      "written_at as writtenAt",
      "sent_at as sentAt",
      "arrived_at as arrivedAt",
    ])
    .where("application_id", "=", applicationId)
    .orderBy("id", "desc")
    .execute();
}

export type LoadedLetter = {
  id: number;
  applicationId: number;
  reference: string;
  isSensitive: boolean;
  document: LetterDocument;
  arrivedAt: string | null;
};

/**
 * One letter of an application (and, if given, of this company), or null if none can be shown. A security technology has
 * none: its content is not online.
 */
export async function loadLetter(
  db: Kysely<Database>,
  {
    letterId,
    applicationId,
    companyId,
  }: { letterId: number; applicationId: number; companyId?: number | undefined },
): Promise<LoadedLetter | null> {
  const { rows } = await sql<Omit<LoadedLetter, "document"> & { document: unknown }>`
    select l.id, a.id as "applicationId", a.reference, a.security_class = 'sensitive' as "isSensitive", l.document,
      l.arrived_at as "arrivedAt"
    from letter l join application a on a.id = l.application_id
    where l.id = ${letterId} and a.id = ${applicationId} and a.security_class <> 'security'
      and (${companyId ?? null}::bigint is null or a.company_id = ${companyId ?? null})`.execute(db);
  const [row] = rows;
  const document = letterSchema.safeParse(row?.document);
  return row === undefined || !document.success ? null : { ...row, document: document.data };
}
