import { seoulDay } from "#app/time.ts";
import type { Window } from "./opportunity.ts";

/** A period as a machine has read it. Instants are ISO 8601, as in `Window`. */
export type ReadRound = Pick<Window, "opensAt" | "closesAt" | "hasHour"> & {
  type: "fixed" | "until_budget" | "rolling" | "until_filled";
};

/** Until when and how much, as a machine has read it from the words of a notice; `…Quote` are those words. */
export type ReadTerms = {
  /** Empty: nothing was read. */
  rounds: readonly ReadRound[];
  periodQuote: string | null;
  limitWon: number | null;
  ratePercent: number | null;
  amountQuote: string | null;
};

/**
 * The windows of an opportunity with what a machine has read in place of what its source does not give. What is given stays:
 * nothing is filled in where it is closed, an estimate, or of several rounds, since which round is which nobody knows.
 */
export function filledWindows(given: readonly Window[], rounds: readonly ReadRound[]): readonly Window[] {
  const [first, ...others] = rounds;
  if (first === undefined || given.some(({ type, isEstimate }) => type === "closed" || isEstimate))
    return given;
  const [only, ...more] = given;
  if (given.every(isEmpty)) return rounds.map((round) => windowOf(round, only));
  if (only === undefined || more.length > 0 || others.length > 0) return given;
  // What contradicts the source is shown beside it, and completes nothing.
  return contradictsPeriod(given, rounds) ? given : [completed(only, first)];
}

const hasOpenType = ({ type }: Window) => type === "unknown" || type === "fixed";
const isEmpty = (window: Window) =>
  window.opensAt === null && window.closesAt === null && hasOpenType(window);

function windowOf(round: ReadRound, given: Window | undefined): Window {
  const { announcedOn = null, label = null } = given ?? {};
  return { ...round, announcedOn, label, isEstimate: false, isRead: true };
}

function completed(given: Window, read: ReadRound): Window {
  const { opensAt, closesAt } = given;
  const closes = closesAt === null && hasOpenType(given) ? read.closesAt : closesAt;
  const isSameDay =
    closesAt !== null && read.closesAt !== null && lastDay(closesAt) === lastDay(read.closesAt);
  const hour = isSameDay && !given.hasHour && read.hasHour ? read : null;
  const filled: Window = {
    ...given,
    type: given.type === "unknown" || (hasOpenType(given) && closes === null) ? read.type : given.type,
    opensAt: opensAt ?? read.opensAt,
    closesAt: hour?.closesAt ?? closes,
    hasHour: hour !== null || (closesAt === null && closes !== null ? read.hasHour : given.hasHour),
    isRead: true,
  };
  const isChanged = PARTS.some((part) => filled[part] !== given[part]);
  return isChanged && isOrdered(filled) ? filled : given;
}

const PARTS = ["type", "opensAt", "closesAt", "hasHour"] as const;
const isOrdered = ({ opensAt, closesAt }: Window) =>
  opensAt === null || closesAt === null || Date.parse(opensAt) < Date.parse(closesAt);

/** A window that ends at midnight ends with the day before. */
const lastDay = (instant: string) => seoulDay(Date.parse(instant) - 1);

/**
 * Whether the words of a notice, as a machine has read them, say something else than what its source gives: another last day
 * or hour, or an end before any day. Neither is put in place of the other; pages show both.
 */
export function contradictsPeriod(windows: readonly Window[], rounds: readonly ReadRound[]): boolean {
  const printed = windows.filter(({ closesAt, isRead }) => closesAt !== null && isRead !== true);
  if (rounds.length === 0 || printed.length !== windows.length || printed.length === 0) return false;
  if (printed.some(({ type, isEstimate }) => type === "closed" || isEstimate)) return false;
  const endsEarlier = rounds.some(({ type }) => type === "until_budget" || type === "until_filled");
  if (endsEarlier && printed.every(({ type }) => type === "fixed")) return true;
  const ends = rounds.filter(({ closesAt }) => closesAt !== null);
  return ends.length > 0 && !printed.some((window) => ends.some((round) => isSameEnd(window, round)));
}

function isSameEnd(window: Window, round: ReadRound): boolean {
  const [one, other] = [window.closesAt ?? "", round.closesAt ?? ""];
  const hasBoth = window.hasHour && round.hasHour;
  return hasBoth ? Math.abs(Date.parse(one) - Date.parse(other)) <= MINUTE : lastDay(one) === lastDay(other);
}
/** 23:59 and midnight are the same end. */
const MINUTE = 60_000;
