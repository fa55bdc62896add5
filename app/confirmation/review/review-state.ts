import type { Day } from "#app/matching/calendar.ts";

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
