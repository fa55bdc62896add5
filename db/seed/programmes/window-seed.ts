import type { z } from "zod";
import type { Day } from "#app/matching/calendar.ts";
import type { windowSchema } from "#app/opportunities/canonical-notice.ts";
import { addDays } from "#app/time.ts";

export type WindowSeed = z.input<typeof windowSchema>;

type Hour = `${number}:${number}`;

/** The instant of a day and hour in Seoul; without an hour, the start of the day. */
export function instantOf(day: Day, hour: Hour = "00:00"): string {
  return `${day}T${hour}:00+09:00`;
}

/** The end of a day: the printed hour, otherwise the midnight that ends it. */
function endOf(lastDay: Day, hour: Hour | undefined): Pick<WindowSeed, "closesAt" | "hasHour"> {
  if (hour === undefined) return { closesAt: instantOf(addDays(lastDay, 1)), hasHour: false };
  return { closesAt: instantOf(lastDay, hour), hasHour: true };
}

/** A printed period, both days included. */
export function fixed(firstDay: Day, lastDay: Day, hour?: Hour): WindowSeed {
  return { type: "fixed", opensAt: instantOf(firstDay), ...endOf(lastDay, hour) };
}

/** Only the last day is known. */
export function until(lastDay: Day, hour?: Hour): WindowSeed {
  return { type: "fixed", ...endOf(lastDay, hour) };
}

/** Received at any time. */
export const rolling: WindowSeed = { type: "rolling" };

/** No period is known; `label` quotes what a source says instead. */
export function unknownPeriod(label?: string): WindowSeed {
  return { type: "unknown", ...(label === undefined ? {} : { label }) };
}
