import { type RawBuilder, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "../day-numbers.ts";
import { isKoreanWorkingDay } from "../korean-working-days.server.ts";
import type { RoundSettings } from "../round-settings.ts";
import { type DueBounds, dueBounds } from "./due-bounds.ts";

export type RoundRow = { id: number; closesAt: string; settings: RoundSettings };

/**
 * Whether the period of the application `a` is due soon, or overdue: what `clockOf` says, asked of the database, so that
 * the queue needs no other case's clock. Nothing derived is stored. `submitted_at` has a bound of its own, which an index
 * knows: no stop makes a period shorter.
 */
export function isDue(kind: keyof DueBounds, rounds: readonly RoundRow[], today: Day): RawBuilder<boolean> {
  const bounds = rounds.map(({ id, closesAt, settings }) => ({
    id,
    starts_after: settings.startsAt.value === "round_close" ? closesAt : null,
    limit_days: settings.limitDays.value,
    stops_for: settings.stopsFor.value,
    ...dueBounds(settings, today, isKoreanWorkingDay),
  }));
  const lastStart = bounds
    .map((bound) => addDays(bound[kind], 1 - bound.limit_days))
    .reduce((a, b) => (a > b ? a : b), "1970-01-01");
  return sql<boolean>`a.id in (
    with bound as (
      select * from jsonb_to_recordset(${JSON.stringify(bounds)}::jsonb)
        as bound (id bigint, starts_after timestamptz, limit_days integer, stops_for jsonb, overdue date, soon date)
    ),
    running as (
      select c.id, ${seoulDay(sql`greatest(c.submitted_at, bound.starts_after)`)} as started_on, bound.limit_days,
        bound.stops_for, bound.overdue, bound.soon
      from application c join bound on bound.id = c.round_id
      where c.status in ('received', 'screening', 'examination', 'deliberation', 'decided')
        and c.submitted_at < ${lastStart}::date::timestamp at time zone 'Asia/Seoul'
    ),
    -- From the day after a stop began to the day on which it ended; stops that overlap make one stretch.
    stopped as (
      select running.id, range_agg(daterange(stop.from_on + 1, stop.to_on + 1)) as days
      from running join (
        select application_id, 'supplement' as reason, ${seoulDay(sql`requested_at`)} as from_on,
          ${seoulDay(sql`coalesce(answered_at, closed_at)`)} as to_on
        from supplement_request
        union all
        select application_id, 'review', ${seoulDay(sql`commissioned_at`)},
          ${seoulDay(sql`coalesce(submitted_at, closed_at, declined_at)`)}
        from review
      ) stop on stop.application_id = running.id
      where running.stops_for ? stop.reason and (stop.to_on is null or stop.to_on >= stop.from_on)
      group by running.id
    )
    select running.id
    from running left join stopped on stopped.id = running.id
    where not coalesce(stopped.days @> greatest(${today}::date, running.started_on) + 1, false)
      and ${isUsedUpBy(kind, today)}
      ${kind === "soon" ? sql`and not ${isUsedUpBy("overdue", today)}` : sql``})`;
}

const seoulDay = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Seoul')::date`;

/** Whether enough days have run by the bound; none after today stands still. */
function isUsedUpBy(kind: keyof DueBounds, today: Day): RawBuilder<unknown> {
  const by = sql.ref(`running.${kind}`);
  const counted = sql`daterange(running.started_on + 1, greatest(running.started_on, least(${by}, ${today}::date)) + 1)`;
  return sql`running.started_on + running.limit_days + coalesce(
    (select sum(upper(stretch) - lower(stretch))
      from unnest(stopped.days * datemultirange(${counted})) stretch), 0)::integer <= ${by}`;
}
