import { scaleUtc } from "d3-scale";
import type { Window } from "#app/opportunities/opportunity.ts";
import { SEOUL_OFFSET_MS } from "#app/time.ts";

/** A period in the strip: its place, and whether its end is known. In units of the drawing. */
export type Bar = {
  x: number;
  width: number;
  /** Not open yet. */
  isExpected: boolean;
  /** Its end is unknown or beyond the strip. */
  goesOn: boolean;
};

export type Month = { x: number; width: number /** YYYY-MM-01 */; day: string };

const months = 12;

/** Twelve months from the current one, in Seoul time. */
export function yearStrip(now: number, width: number) {
  const today = new Date(now + SEOUL_OFFSET_MS);
  const firstOf = (month: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, 1);
  const scale = scaleUtc([firstOf(0), firstOf(months)], [0, width]);
  const xOf = (instant: number) => round(scale(instant + SEOUL_OFFSET_MS));
  const columns: Month[] = Array.from({ length: months }, (_, month) => {
    const x = round(scale(firstOf(month)));
    const day = new Date(firstOf(month)).toISOString().slice(0, 10);
    return { x, width: round(scale(firstOf(month + 1)) - x), day };
  });
  /** Null if no day is known, or if the period lies outside the strip. */
  const barOf = (window: Window | null, isExpected: boolean): Bar | null => {
    if (window === null || (isExpected && window.opensAt === null)) return null;
    const from = window.opensAt === null ? 0 : Math.max(0, xOf(Date.parse(window.opensAt)));
    const end = window.closesAt === null ? width : xOf(Date.parse(window.closesAt));
    const to = Math.min(width, end);
    if (from >= width || to <= 0) return null;
    // A day is about three units wide, which would be hard to see.
    const shown = Math.max(round(to - from), 6);
    return { x: from, width: shown, isExpected, goesOn: window.closesAt === null || end > width };
  };
  return { months: columns, today: xOf(now), barOf };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
