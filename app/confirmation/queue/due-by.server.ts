import { type RawBuilder, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "../day-numbers.ts";
import { stopsOfCase } from "../events/stops-of-case.server.ts";
import { isKoreanWorkingDay } from "../korean-working-days.server.ts";
import type { RoundSettings } from "../round-settings.ts";
import { type DueBounds, dueBounds } from "./due-bounds.ts";

export type RoundRow = { id: number; settings: RoundSettings };

const seoulDate = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Seoul')::date`;

const startedOn = seoulDate(sql`case
  when r.settings -> 'startsAt' ->> 'value' = 'round_close' then greatest(r.closes_at, a.submitted_at)
  else a.submitted_at end`);
const limitDays = sql`(r.settings -> 'limitDays' ->> 'value')::integer`;

/** Days after the start and up to `until` on which the clock of `a` stood still, stops that overlap counted once. */
const stoppedDays = (until: RawBuilder<unknown>) => sql`(
  select coalesce(sum(upper(stretch) - lower(stretch)), 0)
  from (
    select unnest(range_agg(daterange(from_on + 1, until_on + 1) * daterange(${startedOn} + 1, null))) as stretch
    from (
      select ${seoulDate(sql`stop."from"`)} as from_on, least(${seoulDate(sql`stop."to"`)}, ${until}) as until_on
      from ${stopsOfCase} stop
      where r.settings -> 'stopsFor' -> 'value' ? stop.reason
    ) closed
    where from_on < until_on
  ) stretches)`;

/**
 * Whether the period of the application `a` in its round `r` is due soon, or overdue: what `clockOf` says, asked of the
 * database, so that a page of the queue needs no other case's clock. Nothing derived is stored. `submitted_at` has a
 * bound of its own, which an index knows: no stop makes a period shorter.
 */
export function isDue(kind: keyof DueBounds, rounds: readonly RoundRow[], today: Day): RawBuilder<boolean> {
  const bounds = rounds.map(({ id, settings }) => ({
    id,
    limitDays: settings.limitDays.value,
    ...dueBounds(settings, today, isKoreanWorkingDay),
  }));
  const lastStart = (of: keyof DueBounds) =>
    bounds
      .map((bound) => addDays(bound[of], 1 - bound.limitDays))
      .reduce((a, b) => (a > b ? a : b), "1970-01-01");
  const usedUpBy = (of: keyof DueBounds) => {
    const byRound = JSON.stringify(Object.fromEntries(bounds.map((bound) => [bound.id, bound[of]])));
    const by = sql`(${byRound}::jsonb ->> r.id::text)::date`;
    return sql`${startedOn} + ${limitDays} + ${stoppedDays(sql`least(${by}, ${today}::date)`)}::integer <= ${by}`;
  };
  const isStopped = sql`exists (
    select from ${stopsOfCase} stop
    where r.settings -> 'stopsFor' -> 'value' ? stop.reason
      and ${seoulDate(sql`stop."from"`)} <= greatest(${today}::date, ${startedOn})
      and (stop."to" is null or ${seoulDate(sql`stop."to"`)} > greatest(${today}::date, ${startedOn})))`;
  return sql<boolean>`(
    a.submitted_at < ${lastStart(kind)}::date::timestamp at time zone 'Asia/Seoul'
    and not ${isStopped}
    and ${usedUpBy(kind)}
    ${kind === "soon" ? sql`and not ${usedUpBy("overdue")}` : sql``})`;
}
