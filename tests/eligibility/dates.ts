import { Temporal } from "temporal-polyfill";
import { addDays, type Day, isDay } from "#app/matching/calendar.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { LabelFile, LabelRule } from "./labels.ts";

/** Labels count every age at one base date; all dates of the window are that day, so that they agree. */
export function momentOf(label: LabelFile): Moment {
  const base = baseDayOf(label);
  return { today: base, window: { announcedOn: base, opensOn: base, lastDay: base } };
}

function baseDayOf({ requirements, exclusions, period }: LabelFile): Day {
  const printed = [...requirements, ...exclusions].flatMap(printedBase);
  const candidates = [...printed, period?.end, period?.start];
  return candidates.find((day): day is Day => typeof day === "string" && isDay(day)) ?? "2026-06-30";
}

function printedBase({ test, and = [] }: LabelRule): unknown[] {
  return [test.baseDateValue, ...and.flatMap(printedBase)];
}

/** The day from which this many years have passed at `base`: whole years by the calendar, the rest in days. */
export function daysAgo(base: Day, years: number): Day {
  const whole = Math.floor(years);
  const rest = Math.round((years - whole) * 365.25);
  const start = Temporal.PlainDate.from(base).subtract({ years: whole }).toString();
  return addDays(start, -rest);
}

/** A labelled series is newest first and begins with the last closed year. */
export function byYear(figures: readonly number[], base: Day): Record<string, number> {
  const lastYear = Number(base.slice(0, 4)) - 1;
  return Object.fromEntries(figures.map((figure, back) => [String(lastYear - back), figure]));
}
