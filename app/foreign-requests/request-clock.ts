import type { Day } from "#app/matching/calendar.ts";
import { addDays, dayNumber } from "#app/time.ts";
import type { Steps } from "./foreign-request.ts";

/**
 * Days from the request to the notification, and to the request for consultation; days from that to the ministry's answer
 * (act art. 27 and its decree). The first day is not counted, and a last day that is a holiday is not put off: nothing read
 * so far says that it may be, and who acts earlier is late in no reading.
 */
const DAYS_TO_NOTIFY = 60;
const DAYS_TO_ANSWER = 20;

/** A duty with its last day: `days` are left until then (0: today); late ones say by how many days. */
export type Duty =
  | { is: "open"; by: Day; days: number }
  | { is: "overdue"; by: Day; days: number }
  | { is: "done"; on: Day; by: Day; lateBy: number };

export type Consultation =
  | Duty
  | { is: "notNeeded" }
  /** The ministry has until `by`. */
  | { is: "asked"; on: Day; by: Day; days: number }
  /** The ministry has answered, or its days are over without an answer, which counts as consulted from `from` on. */
  | { is: "answered"; on: Day; from: Day }
  | { is: "deemed"; from: Day };

export type Providing =
  | { is: "notPlanned" | "notYet" | "free" }
  /** `isEarly`: before the consultation was over, which the act does not allow. */
  | { is: "done"; on: Day; isEarly: boolean };

export type RequestClock = { notice: Duty; consultation: Consultation; providing: Providing };

/**
 * Where a request stands on one day. To ask for consultation counts as notification; silence of
 * the ministry counts as consultation.
 */
export function requestClock(steps: Steps, today: Day): RequestClock {
  const by = addDays(steps.receivedOn, DAYS_TO_NOTIFY);
  const told = earliest(steps.notifiedOn, steps.consultedOn);
  const consultation = consultationOf(steps, by, today);
  return { notice: duty(told, by, today), consultation, providing: providingOf(steps, consultation, today) };
}

/** The day by which the company itself has to do something next; null: nothing that is known. */
export function nextDuty({ notice, consultation }: RequestClock): (Duty & { is: "open" | "overdue" }) | null {
  if (notice.is !== "done") return notice;
  return consultation.is === "open" || consultation.is === "overdue" ? consultation : null;
}

function consultationOf(steps: Steps, by: Day, today: Day): Consultation {
  const { consultedOn, answeredOn } = steps;
  if (consultedOn === null) return steps.plan === "decline" ? { is: "notNeeded" } : duty(null, by, today);
  const answerBy = addDays(consultedOn, DAYS_TO_ANSWER);
  const silentFrom = addDays(answerBy, 1);
  if (answeredOn !== null)
    return { is: "answered", on: answeredOn, from: earliest(answeredOn, silentFrom) ?? answeredOn };
  if (today >= silentFrom) return { is: "deemed", from: silentFrom };
  return { is: "asked", on: consultedOn, by: answerBy, days: between(today, answerBy) };
}

function providingOf({ plan, providedOn }: Steps, consultation: Consultation, today: Day): Providing {
  const from = "from" in consultation ? consultation.from : null;
  if (providedOn !== null) return { is: "done", on: providedOn, isEarly: from === null || providedOn < from };
  if (plan === "decline") return { is: "notPlanned" };
  return { is: from !== null && from <= today ? "free" : "notYet" };
}

function duty(doneOn: Day | null, by: Day, today: Day): Duty {
  if (doneOn !== null) return { is: "done", on: doneOn, by, lateBy: Math.max(0, between(by, doneOn)) };
  if (today > by) return { is: "overdue", by, days: between(by, today) };
  return { is: "open", by, days: between(today, by) };
}

function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

const between = (from: Day, to: Day) => dayNumber(to) - dayNumber(from);
