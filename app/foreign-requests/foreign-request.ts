import type { Day } from "#app/matching/calendar.ts";

/**
 * What was asked for: undisclosed information of a task classified as a security task, or information that the joint notice
 * of both ministries lists (act art. 27). `unsure`: nobody has checked yet, so the days are counted as if it were one of them.
 */
export const scopes = ["securityTask", "listed", "unsure"] as const;
/** Whether the company means to provide it: only then must it consult first (act art. 27(3)). */
export const plans = ["undecided", "provide", "decline"] as const;

export type Plan = (typeof plans)[number];

/** What a company has done about a request so far; days in Seoul, null where it has not. */
export type Steps = {
  receivedOn: Day;
  plan: Plan;
  notifiedOn: Day | null;
  consultedOn: Day | null;
  answeredOn: Day | null;
  providedOn: Day | null;
};

/** A request for information by a foreign government or institution, as its company has entered it. */
export type RequestDetails = Steps & {
  requester: string;
  country: string;
  subject: string;
  scope: (typeof scopes)[number];
  ministry: string | null;
  answer: string | null;
};

export type ForeignRequest = RequestDetails & { id: number };
