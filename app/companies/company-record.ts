import type { ShownEvent } from "./company-event.ts";

/** What Naru stores about a company besides its profile: numbers, confirmations and events. */
export type CompanyRecord = {
  id: number;
  name: string;
  nameEn: string | null;
  isSample: boolean;
  createdAt: string;
  numbers: readonly ClaimedNumber[];
  confirmations: readonly HeldConfirmation[];
  events: readonly ShownEvent[];
};

/** Newest first: verified, waiting, refused, or over. */
export type ClaimedNumber = {
  id: number;
  number: string;
  claimedAt: string;
  verifiedAt: string | null;
  verifiedHow: "document" | "register" | "officer" | null;
  refusedAt: string | null;
  refusedReason: string | null;
  endedAt: string | null;
};

export type HeldConfirmation = {
  id: number;
  version: { ko: string; en: string };
  technology: { ko: string; en: string };
  kind: "holding" | "developing";
  confirmedOn: string;
  validUntil: string | null;
  origin: "register" | "document" | "decision";
  document: string | null;
  revokedAt: string | null;
  revokedReason: string | null;
};

/** The state of a claim on a number. `withdrawn`: it ended before it was answered. */
export type NumberState = "inForce" | "waiting" | "refused" | "withdrawn" | "former";

export function stateOfNumber(claimed: ClaimedNumber): NumberState {
  if (claimed.refusedAt !== null) return "refused";
  if (claimed.verifiedAt === null) return claimed.endedAt === null ? "waiting" : "withdrawn";
  return claimed.endedAt === null ? "inForce" : "former";
}

export type ConfirmationState = "inForce" | "over" | "revoked";

export function stateOfConfirmation(held: HeldConfirmation, today: string): ConfirmationState {
  if (held.revokedAt !== null) return "revoked";
  return held.validUntil !== null && held.validUntil < today ? "over" : "inForce";
}
