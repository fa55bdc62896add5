import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { openCompany, type Refused } from "#app/companies/open-company.server.ts";
import { recordCompanyEvent } from "#app/companies/record-company-event.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { Listing } from "./listing.ts";

/**
 * Keeps what a company says of itself. Shown to everybody (`isShown`) only by the owner's consent, which the event
 * records with the facts that it covers. Saved without it, what was shown before is shown no longer, and stays written.
 */
export async function saveListing(
  db: Kysely<Database>,
  {
    viewer,
    companyId,
    isShown,
    listing,
  }: { viewer: Person; companyId: number; isShown: boolean; listing: Listing },
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.beFound");
    if (!opened.ok) return opened;
    const before = await trx
      .selectFrom("company_listing")
      .select("shown_since as shownSince")
      .where("company_id", "=", companyId)
      .executeTakeFirst();
    const { makes, makesEn, seeks, seeksEn, roles, shows } = listing;
    const values = {
      makes,
      makes_en: makesEn,
      seeks,
      seeks_en: seeksEn,
      roles: [...roles],
      shows: [...shows],
      shown_since: isShown ? (before?.shownSince ?? now().toString()) : null,
      changed_at: now().toString(),
      changed_by: viewer.id,
    };
    await trx
      .insertInto("company_listing")
      .values({ company_id: companyId, ...values })
      .onConflict((known) => known.column("company_id").doUpdateSet(values))
      .execute();
    const whatEnds = (before?.shownSince ?? null) === null ? "listingSaved" : "listingHidden";
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: isShown ? "listingShown" : whatEnds,
      detail: { shows: isShown ? [...shows] : [] },
    });
    return { ok: true };
  });
}
