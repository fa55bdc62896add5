import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import type { Database } from "#db/schema.ts";

export type WrittenConfirmation = {
  versionId: string;
  technology: string;
  kind: "holding" | "developing";
  confirmedOn: string;
  /** The last day; null if none is printed. */
  validUntil: string | null;
  origin: "register" | "document" | "decision";
  /** The number of the document. */
  document: string | null;
};

type Recorded =
  | { ok: true }
  | { ok: false; reason: RefusalReason | "ownCompany" | "gone" | "unknownTechnology" | "inForce" };

/**
 * An officer enters a confirmation given outside of Naru. The company's verdicts follow at once, because a trigger
 * raises its revision. For each technology, kind and version there is one valid confirmation at a time; the former has
 * to be revoked first.
 */
export async function recordConfirmation(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    confirmation,
  }: { viewer: Person; companyId: number; confirmation: WrittenConfirmation },
): Promise<Recorded> {
  const allowed = may(viewer, "staff.enterConfirmation");
  if (!allowed.ok) return allowed;
  if (viewer.companies.some(({ id }) => id === companyId)) return { ok: false, reason: "ownCompany" };
  const { versionId, technology, kind, confirmedOn, validUntil, origin, document } = confirmation;
  return db.transaction().execute(async (trx) => {
    const company = await trx
      .selectFrom("company")
      .select("id")
      .where("id", "=", companyId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (company === undefined) return { ok: false, reason: "gone" };
    const known = await trx
      .selectFrom("technology")
      .select("code")
      .where("version_id", "=", versionId)
      .where("code", "=", technology)
      .executeTakeFirst();
    if (known === undefined) return { ok: false, reason: "unknownTechnology" };
    const entered = await trx
      .insertInto("confirmation")
      .values({
        company_id: companyId,
        version_id: versionId,
        technology_code: technology,
        kind,
        confirmed_on: confirmedOn,
        valid_until: validUntil,
        origin,
        document,
        entered_by: viewer.id,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["company_id", "version_id", "technology_code", "kind"])
          .where("revoked_at", "is", null)
          .doNothing(),
      )
      .returning("id")
      .executeTakeFirst();
    if (entered === undefined) return { ok: false, reason: "inForce" };
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "confirmationEntered",
      detail: { confirmationId: entered.id, versionId, technology, kind },
    });
    return { ok: true };
  });
}

/** A technology that can be confirmed, with the version that it belongs to. */
type ConfirmableTechnology = { value: string; ko: string; en: string };

/**
 * All technologies of versions that are or were in force, the current version first; empty for those who may not enter
 * confirmations.
 */
export async function listTechnologies(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ConfirmableTechnology[]> {
  if (!may(viewer, "staff.enterConfirmation").ok) return [];
  const { rows } = await sql<ConfirmableTechnology>`
    select v.id || '/' || t.code as value, t.ko || ' (' || v.ko || ')' as ko, t.en || ' (' || v.en || ')' as en
    from technology t join taxonomy_version v on v.id = t.version_id
    where v.status <> 'draft'
    order by v.status = 'in_force' desc, v.id, t.position`.execute(db);
  return rows;
}
