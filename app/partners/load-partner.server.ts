import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import type { Listing, Partner } from "./listing.ts";
import { partnerColumns } from "./partner-columns.server.ts";

/** A company as everybody may see it; null if it does not exist or does not let itself be found. */
export async function loadPartner(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<Partner | null> {
  const { rows } = await sql<Partner>`
    select ${partnerColumns({ all: false })}
    from company_listing l join company c on c.id = l.company_id
      left join company_profile p on p.company_id = c.id
    where c.id = ${companyId} and l.shown_since is not null`.execute(db);
  return rows[0] ?? null;
}

/** What a company has written about itself, or null; and each fact as it would be shown if chosen. */
export type OwnListing = {
  listing: (Listing & { shownSince: string | null }) | null;
  facts: Pick<Partner, "headquarters" | "size" | "foundedOn" | "technologies" | "confirmations">;
};

/** The listing of a company that the viewer acts for. */
export async function loadOwnListing(
  db: Kysely<Database>,
  { companyId }: { companyId: number },
): Promise<OwnListing> {
  const { rows } = await sql<Partner & Listing & { shownSince: string | null; hasListing: boolean }>`
    select ${partnerColumns({ all: true })}, l.shows, l.shown_since as "shownSince",
      l.company_id is not null as "hasListing"
    from company c left join company_listing l on l.company_id = c.id
      left join company_profile p on p.company_id = c.id
    where c.id = ${companyId}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a company that somebody acts for exists");
  const { headquarters, size, foundedOn, technologies, confirmations, hasListing, ...rest } = row;
  const { makes, makesEn, seeks, seeksEn, roles, shows, shownSince } = rest;
  return {
    listing: hasListing ? { makes, makesEn, seeks, seeksEn, roles, shows, shownSince } : null,
    facts: { headquarters, size, foundedOn, technologies, confirmations },
  };
}
