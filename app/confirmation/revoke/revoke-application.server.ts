import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CompanyEvents } from "#app/companies/company-event.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { enterLetter } from "#app/confirmation/letters/enter-letter.server.ts";
import { type LetterDocument, writeRevocationLetter } from "#app/confirmation/letters/letter-document.ts";
import { readContact } from "#app/confirmation/letters/read-contact.server.ts";
import { readLetterSource } from "#app/confirmation/letters/read-letter-source.server.ts";
import { type StepTaken, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * The ministry revokes a confirmation that somebody else proposed to revoke and that was heard, with reasons, by a letter:
 * the certificate's page and the company's matches follow at once.
 */
export async function revokeApplication(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number; reason: string },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, reason } = request;
  const taking = { viewer, applicationId, seenRevision, step: "revoke", details: { reason } } as const;
  return takeStep(db, taking, async (trx, { companyId, at }) => {
    const revoking = { applicationId, at, reason };
    const certificate = await revokeCertificate(trx, revoking);
    for (const detail of await revokeFact(trx, revoking))
      await recordCompanyEvent(trx, { companyId, personId: viewer.id, what: "confirmationRevoked", detail });
    const source = await readLetterSource(trx, applicationId);
    if (source === null) throw new Error("a revoked application is there");
    await enterLetter(trx, {
      applicationId,
      at,
      by: viewer.id,
      office: "ministry_officer",
      write: (head) => writeRevocationLetter({ ...source, ...head, certificate, reason }),
    });
    await trx
      .updateTable("revocation")
      .set({ ended: "revoked", ended_at: at, ended_by: viewer.id, ended_reason: reason })
      .where("application_id", "=", applicationId)
      .where("ended", "is", null)
      .execute();
  });
}

type Revoking = { applicationId: number; at: string; reason: string };

async function revokeCertificate(
  trx: Transaction<Database>,
  { applicationId, at, reason }: Revoking,
): Promise<string | null> {
  const revoked = await trx
    .updateTable("certificate")
    .set({ revoked_at: at, revoked_reason: reason })
    .where("application_id", "=", applicationId)
    .where("revoked_at", "is", null)
    .where("superseded_by", "is", null)
    .returning("number")
    .executeTakeFirst();
  return revoked?.number ?? null;
}

async function revokeFact(
  trx: Transaction<Database>,
  { applicationId, at, reason }: Revoking,
): Promise<readonly CompanyEvents["confirmationRevoked"][]> {
  const { rows } = await sql<CompanyEvents["confirmationRevoked"]>`
    update confirmation f set revoked_at = ${at}, revoked_reason = left(${reason}, 500)
    from application a
    where a.id = ${applicationId} and f.document = a.reference and f.company_id = a.company_id
      and f.revoked_at is null
    returning f.id as "confirmationId", f.version_id as "versionId", f.technology_code as technology, f.kind,
      f.revoked_reason as reason`.execute(trx);
  return rows;
}

/** The letter as it would be written on that day, without a number. */
export async function previewRevocation(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; reason: string; writtenOn: string },
): Promise<LetterDocument | null> {
  const { viewer, applicationId, reason, writtenOn } = request;
  const source = await readLetterSource(db, applicationId);
  if (source === null) return null;
  const found = await db
    .selectFrom("certificate")
    .select("number")
    .where("application_id", "=", applicationId)
    .where("revoked_at", "is", null)
    .where("superseded_by", "is", null)
    .executeTakeFirst();
  const contact = await readContact(db, { applicationId, by: viewer.id, office: "ministry_officer" });
  const certificate = found?.number ?? null;
  return writeRevocationLetter({ ...source, number: null, writtenOn, contact, certificate, reason });
}
