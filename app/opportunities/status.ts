import { seoulDayNumber, startOfDay } from "#app/time.ts";
import type { Status, Window } from "./opportunity.ts";

/** The status of an opportunity, the window that decides it, and how long that holds. */
export type Period = {
  status: Status;
  /** The open window that closes first, else the next one to open, else the last one. */
  window: Window | null;
  /** The next instant (ms) at which a window opens or closes, so that this may change; infinite if there is none. */
  changesAt: number;
};

/** The status of an opportunity with these windows at an instant (milliseconds since 1970). */
export function statusOf(windows: readonly Window[], now: number): Status {
  return periodOf(windows, now).status;
}

/**
 * The status with the window that decides it: an open window beats an expected one, that one a window with unknown dates,
 * and that one a closed window. An estimated window is never open: it is expected until its estimated end.
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
  if (window.type === "closed" || (closes !== null && closes <= now)) return "closed";
  if (window.isEstimate) return "expected";
  if (opens !== null && now < opens) return "expected";
  const announced = announcementOf(window);
  // Nothing can be received before the announcement, whatever else is printed.
  if (opens === null && announced !== null && now < announced) return "expected";
  if (window.type === "unknown") return opens !== null && closes !== null ? "open" : "unknown";
  // A fixed window without an end says nothing about today; 'until the budget is spent' needs no end.
  if (window.type === "fixed" && closes === null) return "unknown";
  return "open";
}

/** Of several windows with the same status, the one with the lowest value decides. */
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
 * Whole days in Seoul from today to the last day of an open window, 0 for today. A window that ends at midnight ends with
 * the day before. `null` if it is not open or has no end.
 */
export function daysLeft({ status, window }: Pick<Period, "status" | "window">, now: number): number | null {
  if (status !== "open" || window === null || window.closesAt === null) return null;
  return seoulDayNumber(Date.parse(window.closesAt) - 1) - seoulDayNumber(now);
}
