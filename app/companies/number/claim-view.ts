import { agencyWords } from "#app/companies/agency/words.ts";
import { companiesWords } from "#app/companies/words.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { formatBusinessNumber } from "./business-number.ts";
import type { WaitingClaim } from "./list-claims.server.ts";

/** A claim as shown to an officer, in one language. */
export type ClaimView = {
  id: number;
  companyId: number;
  company: string;
  number: string;
  claimed: string;
  claimedBy: string;
  former: string | null;
  /** Objections: who has the number, who else claims it. */
  clashes: readonly string[];
};

export function claimView(claim: WaitingClaim, locale: Locale): ClaimView {
  const { list: text } = agencyWords[locale];
  const { heldBy, rivals, former } = claim;
  return {
    id: claim.id,
    companyId: claim.companyId,
    company: claim.company,
    number: formatBusinessNumber(claim.number),
    claimed: formatStamp(claim.claimedAt, locale),
    claimedBy: claim.claimedBy ?? companiesWords[locale].events.gone,
    former: former === null ? null : formatBusinessNumber(former),
    clashes: [
      ...(heldBy === null ? [] : [text.heldBy(heldBy.company)]),
      ...(rivals === 0 ? [] : [text.rivals(rivals)]),
    ],
  };
}
