import type { Day } from "#app/matching/calendar.ts";
import { seoulDay } from "#app/time.ts";

/** How a ministry answers: by its account, by a link that is mailed to it, or on paper. */
export const channels = ["link", "account", "document"] as const;
export type Channel = (typeof channels)[number];

export const opinions = ["agrees", "disagrees", "no_opinion"] as const;
export type Opinion = (typeof opinions)[number];

/** Days for which a link works after the due date, for late answers. */
export const LINK_DAYS_AFTER_DUE = 14;
export const CODE_MINUTES = 10;
export const TRIES_PER_CODE = 5;
/** Of one link; a new link begins anew. */
export const CODES_PER_LINK = 10;
/** How long the code keeps the page open. */
export const OPEN_MINUTES = 60;

export type ConsultationState = "answered" | "closed" | "overdue" | "open";

export function consultationState(
  { answeredAt, closedAt, dueOn }: { answeredAt: string | null; closedAt: string | null; dueOn: Day },
  today: Day,
): ConsultationState {
  if (answeredAt !== null) return "answered";
  if (closedAt !== null) return "closed";
  return dueOn < today ? "overdue" : "open";
}

/** Whether 'no answer' may be put on record: once the day by which they were asked to answer is over in Seoul. */
export function mayCloseUnanswered(dueOn: Day, at: string): boolean {
  return seoulDay(at) > dueOn;
}

/** Why a link opens nothing; `asks`: it does, once the code is entered. */
export type LinkState = "asks" | "answered" | "closed" | "expired" | "revoked";

export function linkState(
  link: { answeredAt: string | null; closedAt: string | null; revokedAt: string | null; expiresAt: string },
  at: string,
): LinkState {
  if (link.revokedAt !== null) return "revoked";
  if (link.answeredAt !== null) return "answered";
  if (link.closedAt !== null) return "closed";
  return Date.parse(link.expiresAt) <= Date.parse(at) ? "expired" : "asks";
}
