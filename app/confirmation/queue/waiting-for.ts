import type { Status } from "#app/confirmation/procedure/statuses.ts";

/** Whose turn it is. */
export const parties = [
  "applicant",
  "expert",
  "asked_ministry",
  "centre",
  "ministry",
  "committee",
  "decider",
] as const;
export type Party = (typeof parties)[number];

export type Turn = {
  status: Status;
  openSupplements: number;
  openReviews: number;
  openConsultations: number;
  hasRecommendation: boolean;
  /** The committee agreed to it. */
  isAgreed: boolean;
};

/** For whom a case waits: for everybody who was asked for something, else for whoever takes the next step; none: done. */
export function waitingFor(turn: Turn): readonly Party[] {
  const asked: Party[] = [];
  if (turn.openSupplements > 0) asked.push("applicant");
  if (turn.openReviews > 0) asked.push("expert");
  if (turn.openConsultations > 0) asked.push("asked_ministry");
  const next = nextOf(turn);
  if (asked.length > 0 || next === null) return asked;
  return [next];
}

function nextOf({ status, hasRecommendation, isAgreed }: Turn): Party | null {
  switch (status) {
    case "received":
    case "screening":
    case "decided":
      return "centre";
    case "examination":
      return hasRecommendation ? "decider" : "ministry";
    case "deliberation":
      if (!hasRecommendation) return "ministry";
      return isAgreed ? "decider" : "committee";
    case "draft":
      return "applicant";
    default:
      return null;
  }
}
