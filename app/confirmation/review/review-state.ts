import type { Day } from "#app/matching/calendar.ts";
import type { Tone } from "#app/ui/text/tone.ts";

/** How the state of a review looks, to staff and to the expert alike. */
export const reviewTones: Record<ReviewState, Tone> = {
  asked: "info",
  open: "info",
  overdue: "caution",
  submitted: "good",
  declined: "plain",
  closed: "plain",
};

export type ReviewState = "asked" | "open" | "overdue" | "submitted" | "declined" | "closed";

type Reviewed = {
  dueOn: Day;
  declaredAt: string | null;
  submittedAt: string | null;
  declinedAt?: string | null;
  closedAt?: string | null;
};

export function reviewState(
  { dueOn, declaredAt, submittedAt, declinedAt = null, closedAt = null }: Reviewed,
  today: Day,
): ReviewState {
  if (declinedAt !== null) return "declined";
  if (closedAt !== null) return "closed";
  if (submittedAt !== null) return "submitted";
  if (dueOn < today) return "overdue";
  return declaredAt === null ? "asked" : "open";
}
