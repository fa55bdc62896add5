import { scaleUtc } from "d3-scale";
import type { Window } from "#app/opportunities/opportunity.ts";

/** A period in the strip: where it lies, and whether its ends are known. Lengths are of the drawing. */
export type Bar = {
  x: number;
  width: number;
  /** Received now, or later. */
  isExpected: boolean;
  /** Its end is not known, or lies beyond the strip. */
  goesOn: boolean;
};

export type Month = { x: number; width: number /** YYYY-MM-01 */; day: string };

const seoulOffset = 9 * 3_600_000;
const months = 12;

/** Twelve months from the one that it is now, in days of Seoul. */
export function yearStrip(now: number, width: number) {
  const today = new Date(now + seoulOffset);
  const firstOf = (month: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, 1);
  const scale = scaleUtc([firstOf(0), firstOf(months)], [0, width]);
  const xOf = (instant: number) => round(scale(instant + seoulOffset));
  const columns: Month[] = Array.from({ length: months }, (_, month) => {
    const x = round(scale(firstOf(month)));
    const day = new Date(firstOf(month)).toISOString().slice(0, 10);
    return { x, width: round(scale(firstOf(month + 1)) - x), day };
  });
  /** Null where no day is known, or where all of it lies outside. */
  const barOf = (window: Window | null, isExpected: boolean): Bar | null => {
    if (window === null || (isExpected && window.opensAt === null)) return null;
    const from = window.opensAt === null ? 0 : Math.max(0, xOf(Date.parse(window.opensAt)));
    const end = window.closesAt === null ? width : xOf(Date.parse(window.closesAt));
    const to = Math.min(width, end);
    if (from >= width || to <= 0) return null;
    // A day is three units wide; what is shorter would not be seen.
    const shown = Math.max(round(to - from), 6);
    return { x: from, width: shown, isExpected, goesOn: window.closesAt === null || end > width };
  };
  return { months: columns, today: xOf(now), barOf };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
