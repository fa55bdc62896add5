import { minuteText } from "#app/companies/moment-text.ts";
import { companiesWords } from "#app/companies/words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { formatBusinessNumber } from "./business-number.ts";
import type { WaitingClaim } from "./list-claims.server.ts";

/** A claim as an officer reads it, in one language. */
export type ClaimView = {
  id: number;
  companyId: number;
  company: string;
  number: string;
  claimed: string;
  claimedBy: string;
  former: string | null;
  /** What speaks against it: who holds the number, who else claims it. */
  clashes: readonly string[];
};

export function describeClaim(claim: WaitingClaim, locale: Locale): ClaimView {
  const { agency, events } = companiesWords[locale];
  const { heldBy, rivals, former } = claim;
  return {
    id: claim.id,
    companyId: claim.companyId,
    company: claim.company,
    number: formatBusinessNumber(claim.number),
    claimed: minuteText(claim.claimedAt, locale),
    claimedBy: claim.claimedBy ?? events.gone,
    former: former === null ? null : formatBusinessNumber(former),
    clashes: [
      ...(heldBy === null ? [] : [agency.list.heldBy(heldBy.company)]),
      ...(rivals === 0 ? [] : [agency.list.rivals(rivals)]),
    ],
  };
}
