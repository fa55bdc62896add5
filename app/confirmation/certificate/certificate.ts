import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";

/** The content of a certificate: what is signed, shown and printed. It names no person. */
export type CertificateDocument = {
  type: "naru.confirmation-certificate";
  version: 1;
  number: string;
  reference: string;
  company: string;
  businessNumber: string;
  /** Null unless the technology is `general`: anyone with the link can read what was signed. */
  title: string | null;
  technology: Bilingual & { code: string };
  field: Bilingual;
  taxonomy: Bilingual & { id: string };
  kind: "holding" | "developing";
  confirmedOn: Day;
  expiresOn: Day | null;
  issuedAt: string;
};

export const certificateStates = ["valid", "expired", "revoked", "superseded"] as const;
export type CertificateState = (typeof certificateStates)[number];

/** The state of a certificate on a day. A revoked one stays revoked, whatever else happened. */
export function certificateState(
  certificate: { expiresOn: Day | null; revokedAt: string | null; supersededBy: number | null },
  today: Day,
): CertificateState {
  if (certificate.revokedAt !== null) return "revoked";
  if (certificate.supersededBy !== null) return "superseded";
  return certificate.expiresOn !== null && certificate.expiresOn < today ? "expired" : "valid";
}
