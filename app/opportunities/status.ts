import type { Day } from "#app/matching/calendar.ts";
import type { Status, Window } from "./opportunity.ts";

const seoulOffset = 9 * 3_600_000;
const dayLength = 86_400_000;

/** Where an opportunity stands, the window that decides it, and until when that holds. */
export type Period = {
  status: Status;
  /** Of the open windows the one that closes first, else the next one to open, else the last one. */
  window: Window | null;
  /** The instant (ms) at which a window opens or closes next, so that all of this may change; else infinite. */
  changesAt: number;
};

/** Where an opportunity with these windows stands at an instant (milliseconds since 1970). */
export function statusOf(windows: readonly Window[], now: number): Status {
  return periodOf(windows, now).status;
}

/**
 * The whole period. A window that is open beats one that is expected, that one beats one of unknown dates, and that
 * one beats one that is over. Nothing that is merely estimated is ever open: it is expected until its estimated end.
 */
export function periodOf(windows: readonly Window[], now: number): Period {
  let best: { window: Window; status: Status; rank: number; nearness: number } | null = null;
  let changesAt = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    const opens = instantOf(window.opensAt);
    const closes = instantOf(window.closesAt);
    for (const instant of [opens, closes, announcementOf(window)])
      if (instant !== null && instant > now) changesAt = Math.min(changesAt, instant);
    const status = statusOfWindow(window, { opens, closes }, now);
    const rank = ranks[status];
    const nearness = nearnessOf(status, { opens, closes });
    if (best === null || rank < best.rank || (rank === best.rank && nearness < best.nearness))
      best = { window, status, rank, nearness };
  }
  return best === null
    ? { status: "unknown", window: null, changesAt }
    : { status: best.status, window: best.window, changesAt };
}

const ranks: Readonly<Record<Status, number>> = { open: 0, expected: 1, unknown: 2, closed: 3 };

type Bounds = { opens: number | null; closes: number | null };

function statusOfWindow(window: Window, { opens, closes }: Bounds, now: number): Status {
  if (closes !== null && closes <= now) return "closed";
  if (window.isEstimate) return "expected";
  if (opens !== null && now < opens) return "expected";
  const announced = announcementOf(window);
  // Not announced yet, so nothing can be received yet, whatever else is printed.
  if (opens === null && announced !== null && now < announced) return "expected";
  if (window.type === "unknown") return opens !== null && closes !== null ? "open" : "unknown";
  // 'From … to …' without its end says nothing of today; 'until the budget is spent' needs no end.
  if (window.type === "fixed" && closes === null) return "unknown";
  return "open";
}

/** Among windows of the same status the least one decides. */
function nearnessOf(status: Status, { opens, closes }: Bounds): number {
  if (status === "closed") return -(closes ?? Number.NEGATIVE_INFINITY);
  return (status === "expected" ? opens : closes) ?? Number.POSITIVE_INFINITY;
}

function announcementOf({ announcedOn }: Window): number | null {
  return announcedOn === null ? null : startOfDay(announcedOn);
}

function instantOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/**
 * Whole days of Seoul from today to the last day on which an open window receives, 0: today. A window that ends at
 * midnight ends with the day before. `null` where it is not open or names no end.
 */
export function daysLeft({ status, window }: Pick<Period, "status" | "window">, now: number): number | null {
  if (status !== "open" || window === null || window.closesAt === null) return null;
  return dayNumber(Date.parse(window.closesAt) - 1) - dayNumber(now);
}

/** Korea has had no summer time since 1988, so a day of Seoul is plain arithmetic. */
function dayNumber(instant: number): number {
  return Math.floor((instant + seoulOffset) / dayLength);
}

/** The day of Seoul in which an instant (ms) lies. */
export function dayOf(instant: number): Day {
  return new Date(dayNumber(instant) * dayLength).toISOString().slice(0, "2026-11-23".length);
}

/** The midnight in Seoul that ends the day of this instant, in milliseconds. */
export function endOfDay(instant: number): number {
  return (dayNumber(instant) + 1) * dayLength - seoulOffset;
}

function startOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00+09:00`);
}
