import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "../day-numbers.ts";
import type { RoundSettings } from "../round-settings.ts";

/** Days ahead that count as soon. */
export const SOON_DAYS = 7;

/**
 * The last day whose period, were it used up on it, would be over by now, and would be over within the next days. The
 * due day moves to the next working day; asked the other way round, the bound moves back to the last one, so that the
 * database compares days and needs no calendar.
 */
export type DueBounds = { overdue: Day; soon: Day };

export function dueBounds(
  settings: Pick<RoundSettings, "endsOnWorkingDay" | "closedOn">,
  today: Day,
  isWorkingDay: (day: Day, closedOn: readonly Day[]) => boolean,
): DueBounds {
  const lastWorkingDay = (day: Day) => {
    let last = day;
    for (let tries = 0; tries < 31 && !isWorkingDay(last, settings.closedOn); tries++)
      last = addDays(last, -1);
    return last;
  };
  const bound = settings.endsOnWorkingDay.value ? lastWorkingDay : (day: Day) => day;
  return { overdue: bound(addDays(today, -1)), soon: bound(addDays(today, SOON_DAYS)) };
}
