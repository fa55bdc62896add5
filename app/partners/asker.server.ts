import { type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";

/** Who asks to get in touch: a company that the person acts for, or the agency whose programmes they manage. */
export type Asker = { companyId: number } | { agencyId: string };

/** The condition that a row `r` of requests was sent by this asker. */
export function isSentBy(asker: Asker): RawBuilder<boolean> {
  return "companyId" in asker
    ? sql`r.from_company_id = ${asker.companyId}`
    : sql`r.from_agency_id = ${asker.agencyId}`;
}

/** For whom a person asks: the company that they act for just now; without one, their agency; null if neither. */
export function askerOf(person: Person): Asker | null {
  return person.activeCompany === null ? agencyOf(person) : { companyId: person.activeCompany.id };
}

/** The agency whose programmes a person manages. */
export function agencyOf({ staff }: Person): Asker | null {
  const agencyId = staff.find(({ role }) => role === "programme_manager")?.agencyId;
  return agencyId ? { agencyId } : null;
}
