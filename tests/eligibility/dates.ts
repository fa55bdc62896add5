import { Temporal } from "temporal-polyfill";
import { type Day, isDay } from "#app/matching/calendar.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { addDays } from "#app/time.ts";
import type { LabelFile } from "./labels.ts";

/**
 * Labels give ages at the base date of the rule, so all dates of the window are one day. Where the label says when the
 * notice was announced, its days are real and companies apply on the first day.
 */
export function momentOf({ period }: LabelFile): Moment {
  const announcedOn = dayOf(period?.announced);
  const opensOn = dayOf(period?.start);
  const lastDay = dayOf(period?.end);
  if (announcedOn) return { today: opensOn ?? announcedOn, window: { announcedOn, opensOn, lastDay } };
  const base = lastDay ?? opensOn ?? "2026-06-30";
  return { today: base, window: { announcedOn: base, opensOn: base, lastDay: base } };
}

function dayOf(text: string | undefined): Day | null {
  const day = text?.slice(0, 10) ?? "";
  return isDay(day) ? day : null;
}

/**
 * The day from which this many years have passed at `base`: whole years by the calendar, the rest in days. A part of
 * a year is neither nothing nor a whole year, however small or large it is.
 */
export function daysAgo(base: Day, labelledYears: number): Day {
  const years = Math.min(Math.max(labelledYears, 0), 200);
  const whole = Math.floor(years);
  const before = (count: number) => Temporal.PlainDate.from(base).subtract({ years: count }).toString();
  if (years === whole) return before(whole);
  const start = addDays(before(whole), -Math.max(1, Math.round((years - whole) * 365.25)));
  const earliest = addDays(before(whole + 1), 1);
  return start < earliest ? earliest : start;
}

/** A labelled series is newest first and begins with the last closed year. */
export function byYear(figures: readonly number[], base: Day): Record<string, number> {
  const lastYear = Number(base.slice(0, 4)) - 1;
  return Object.fromEntries(figures.map((figure, back) => [String(lastYear - back), figure]));
}
