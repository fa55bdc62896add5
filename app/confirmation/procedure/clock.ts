import type { Day } from "#app/matching/calendar.ts";
import { addDays, dayFromNumber, dayNumber } from "#app/time.ts";

/** Why the clock stands still (decree art. 8(3) and (4)). Consultation and deliberation do not stop it. */
export type StopReason = "supplement" | "review";

/** How days are counted; settings of a round, each with its source. In force from a day on. */
export type ClockRules = {
  inForceFrom: Day;
  limitDays: number;
  stopsFor: readonly StopReason[];
  /** Where the last day is no working day, the next one counts. */
  endsOnWorkingDay: boolean;
};

/** From an instant's day (which still counts as used) to the day of its end (which does not); null: still open. */
export type Stop = { reason: StopReason; fromOn: Day; toOn: Day | null };

export type ClockEntry = {
  kind: "running" | "stopped";
  /** First and last day of the stretch. */
  fromOn: Day;
  toOn: Day;
  days: number;
  reasons: readonly StopReason[];
};

export type Clock = {
  startedOn: Day;
  /** Stretches from the day after the start to `today` or to the end, without gaps. */
  entries: readonly ClockEntry[];
  usedDays: number;
  stoppedDays: number;
  limitDays: number;
  /** Negative once it is over. */
  leftDays: number;
  isStopped: boolean;
  /** The last day of the period; while the clock stands still, the day it would be if it ran again from today on. */
  dueOn: Day;
  /** Whether the last day is over, or was when the clock stopped. */
  isOverdue: boolean;
};

export type ClockInput = {
  startedOn: Day;
  /** The day of the written notification; null: not yet. */
  endedOn: Day | null;
  today: Day;
  stops: readonly Stop[];
  /** In the order of their days; the first holds from the start, whatever its day. */
  rules: readonly [ClockRules, ...ClockRules[]];
  isWorkingDay: (day: Day) => boolean;
};

/**
 * The ledger of the statutory period, the same for applicant and staff. The first day does not count; stopped time is
 * the union of all stops that the rules of that day know, so that two stops at once are counted once. Pure.
 */
export function clockOf({ startedOn, endedOn, today, stops, rules, isWorkingDay }: ClockInput): Clock {
  const start = dayNumber(startedOn);
  const until = Math.max(start, dayNumber(endedOn ?? today));
  const closed = stops.map(({ reason, fromOn, toOn }) => ({
    reason,
    after: dayNumber(fromOn),
    upTo: toOn === null ? Number.POSITIVE_INFINITY : dayNumber(toOn),
  }));
  const inForce = rules.map((rule) => ({ ...rule, from: dayNumber(rule.inForceFrom) }));
  const rulesOn = (day: number): ClockRules => inForce.findLast(({ from }) => from <= day) ?? rules[0];
  const reasonsOn = (day: number): readonly StopReason[] => {
    const { stopsFor } = rulesOn(day);
    const reasons = closed.filter(({ reason, after, upTo }) => {
      return day > after && day <= upTo && stopsFor.includes(reason);
    });
    return [...new Set(reasons.map(({ reason }) => reason))].sort();
  };
  const entries = entriesOf(start, until, reasonsOn);
  const daysOf = (kind: ClockEntry["kind"]) =>
    entries.reduce((sum, entry) => (entry.kind === kind ? sum + entry.days : sum), 0);
  const usedDays = daysOf("running");
  const { limitDays, endsOnWorkingDay } = rulesOn(until);
  const isStopped = endedOn === null && reasonsOn(until + 1).length > 0;
  // A stop heals nothing: what was over when it began is over while it lasts.
  const lastRun = entries.findLast(({ kind }) => kind === "running")?.toOn ?? startedOn;
  const dueOn = dueDay(start, until, limitDays, (day) => day <= until && reasonsOn(day).length > 0);
  const rolled = endsOnWorkingDay ? nextWorkingDay(dueOn, isWorkingDay) : dueOn;
  return {
    startedOn,
    entries,
    usedDays,
    stoppedDays: daysOf("stopped"),
    limitDays,
    leftDays: limitDays - usedDays,
    isStopped,
    dueOn: rolled,
    isOverdue: (isStopped ? lastRun : dayFromNumber(until)) > rolled,
  };
}

/** The days after the start in stretches of one kind and one set of reasons. */
function entriesOf(
  start: number,
  until: number,
  reasonsOn: (day: number) => readonly StopReason[],
): readonly ClockEntry[] {
  const stretches: { first: number; last: number; reasons: readonly StopReason[] }[] = [];
  for (let day = start + 1; day <= until; day++) {
    const reasons = reasonsOn(day);
    const stretch = stretches.at(-1);
    if (stretch && stretch.reasons.join() === reasons.join()) stretch.last = day;
    else stretches.push({ first: day, last: day, reasons });
  }
  return stretches.map(({ first, last, reasons }) => ({
    kind: reasons.length === 0 ? "running" : "stopped",
    fromOn: dayFromNumber(first),
    toOn: dayFromNumber(last),
    days: last - first + 1,
    reasons,
  }));
}

/** The day on which the last day of the period is used up, were nothing to stop it after `until`. */
function dueDay(start: number, until: number, limit: number, isStoppedOn: (day: number) => boolean): Day {
  let left = limit;
  let day = start;
  while (left > 0 && day < until) {
    day++;
    if (!isStoppedOn(day)) left--;
  }
  return dayFromNumber(day + left);
}

export function nextWorkingDay(day: Day, isWorkingDay: (day: Day) => boolean): Day {
  let next = day;
  // Bounded: no holiday of Korea lasts a month, and a calendar that says so must not hang a page.
  for (let tries = 0; tries < 31 && !isWorkingDay(next); tries++) next = addDays(next, 1);
  return next;
}
