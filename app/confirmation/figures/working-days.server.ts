import { type RawBuilder, sql } from "kysely";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

/** Figures reach back no further: the database counts with one number a day. */
const MOST_DAYS = 15 * 366;
/** No holiday lasts as long; see `nextWorkingDay`. */
const LONGEST_HOLIDAY = 31;

/**
 * A calendar for the database, which has none: how many working days have passed by each day, and the last one up to it.
 * `calendar` is a table of one row, to be joined; the others are expressions over it.
 *
 * @param from the first day that is asked for
 */
export function workingDays(from: Day, today: Day) {
  const earliest = addDays(today, -MOST_DAYS);
  const base = addDays(from < earliest ? earliest : from, -LONGEST_HOLIDAY);
  const passed: number[] = [];
  const last: number[] = [];
  for (let day = base, at = 0; day <= today; day = addDays(day, 1), at++) {
    const isWorking = isKoreanWorkingDay(day);
    passed.push((passed[at - 1] ?? 0) + (isWorking ? 1 : 0));
    last.push(isWorking ? at : (last[at - 1] ?? 0));
  }
  const placeOf = (day: RawBuilder<unknown>) =>
    sql`(greatest(0, least(${day} - calendar.base, cardinality(calendar.passed) - 1)) + 1)`;
  return {
    calendar: sql`(select ${base}::date as base, ${passed}::integer[] as passed, ${last}::integer[] as last) calendar`,
    /** How many lie after one day and up to another; `closed`: further days off of the round, none of which is one anyway. */
    between: (after: RawBuilder<unknown>, upTo: RawBuilder<unknown>, closed: RawBuilder<unknown>) => sql`(
      calendar.passed[${placeOf(upTo)}] - calendar.passed[${placeOf(after)}]
      - (select count(*) from unnest(${closed}) off where off > ${after} and off <= ${upTo}))::integer`,
    /** The last one up to a day. */
    lastUpTo: (
      day: RawBuilder<unknown>,
      closed: RawBuilder<unknown>,
    ) => sql`(case when cardinality(${closed}) = 0
      then calendar.base + calendar.last[${placeOf(day)}]
      else (select max(calendar.base + calendar.last[${placeOf(sql`(${day} - back)`)}])
        from generate_series(0, ${LONGEST_HOLIDAY}) back
        where calendar.base + calendar.last[${placeOf(sql`(${day} - back)`)}] <> all(${closed})) end)`,
  };
}

/** Those of the days off of a round on which offices would work otherwise. */
export function extraDaysOff(closedOn: readonly Day[]): readonly Day[] {
  return [...new Set(closedOn)].filter((day) => isKoreanWorkingDay(day));
}
