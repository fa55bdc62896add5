import { type RawBuilder, sql } from "kysely";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import { stopsOfCase, stopsOfOpen } from "#app/confirmation/procedure/stops-of-case.server.ts";
import type { Day } from "#app/matching/calendar.ts";
import { addDays } from "#app/time.ts";

/** Days ahead that count as soon. */
export const SOON_DAYS = 7;

/**
 * The last day whose period, were it used up on it, would be over by now, and would be over within the next days. The
 * due day moves to the next working day; asked the other way round, the bound moves back to the last one, so that the
 * database compares days and needs no calendar.
 */
type DueBounds = { overdue: Day; soon: Day };

export function dueBounds(
  settings: Pick<RoundSettings, "endsOnWorkingDay" | "closedOn">,
  today: Day,
  isWorkingDay: (day: Day, closedOn: readonly Day[]) => boolean,
  soonBy: Day = addDays(today, SOON_DAYS),
): DueBounds {
  const lastWorkingDay = (day: Day) => {
    let last = day;
    for (let tries = 0; tries < 31 && !isWorkingDay(last, settings.closedOn); tries++)
      last = addDays(last, -1);
    return last;
  };
  const bound = settings.endsOnWorkingDay.value ? lastWorkingDay : (day: Day) => day;
  return { overdue: bound(addDays(today, -1)), soon: bound(soonBy) };
}

export type RoundRow = { id: number; closesAt: string; settings: RoundSettings };

/**
 * Whether the period of the application `a` is due soon, or overdue: what `clockOf` says, asked of the database, so that
 * the queue needs no other case's clock. Nothing derived is stored. Asked row by row, so that a page which is full asks
 * no further; `submitted_at` has a bound of its own, which an index knows: no stop and no extension makes a period shorter.
 * `soonBy`: the last day that counts as soon, where days on which the round's office is closed decide it.
 */
export function isDue(
  kind: keyof DueBounds,
  rounds: readonly RoundRow[],
  today: Day,
  soonBy: (closedOn: readonly Day[]) => Day = () => addDays(today, SOON_DAYS),
): RawBuilder<boolean> {
  const bounds = boundsOfRounds(rounds, today, soonBy);
  if (bounds.length === 0) return sql<boolean>`false`;
  const lastStart = bounds
    .map((bound) => addDays(bound[kind], 1 - bound.limitDays))
    .reduce((a, b) => (a > b ? a : b));
  return sql<boolean>`(a.submitted_at < ${lastStart}::date::timestamp at time zone 'Asia/Seoul' and exists (
    select from ${boundTable(bounds)}
      cross join lateral ${running}
      -- From the day after a stop began to the day on which it ended; stops that overlap make one stretch.
      cross join lateral (
        select range_agg(daterange(from_on + 1, to_on + 1)) as days
        from (select reason, ${seoulDay(sql`"from"`)} as from_on, ${seoulDay(sql`"to"`)} as to_on
          from ${stopsOfCase} stop) stop
        where reason = any(bound.stops_for) and (to_on is null or to_on >= from_on)
      ) stopped
      cross join lateral ${overdueBy(today)}
    where bound.round_id = a.round_id and ${
      kind === "overdue"
        ? isUsedUpBy(sql`overdue.day`, today)
        : sql`${isRunning(today)} and ${isUsedUpBy(sql`bound.soon`, today)} and not ${isUsedUpBy(sql`overdue.day`, today)}`
    }))`;
}

/**
 * The same of all cases of the table `open` (id, round_id, submitted_at) at once, where all of them are counted: one line a
 * case with `due` ('soon', 'overdue' or null), and `is_stopped`, whether the period stands still now.
 */
export function standingsOfOpen(rounds: readonly RoundRow[], today: Day): RawBuilder<unknown> {
  const bound = boundTable(boundsOfRounds(rounds, today, () => addDays(today, SOON_DAYS)));
  return sql`(
    with stretches as (
      select s.application_id, bound.round_id, ${seoulDay(sql`s."from"`)} as from_on, ${seoulDay(sql`s."to"`)} as to_on
      from ${stopsOfOpen} s join ${bound} on bound.round_id = s.round_id and s.reason = any(bound.stops_for)
    ), stopped as (
      select application_id, bool_or(to_on is null) as is_open,
        range_agg(daterange(from_on + 1, to_on + 1)) filter (where to_on is null or to_on >= from_on) as days
      from stretches group by application_id
    )
    select a.id as application_id, coalesce(stopped.is_open, false) as is_stopped,
      case when ${isUsedUpBy(sql`overdue.day`, today)} then 'overdue'
        when ${isRunning(today)} and ${isUsedUpBy(sql`bound.soon`, today)} then 'soon' end as due
    from open a
      join ${bound} on bound.round_id = a.round_id
      cross join lateral ${running}
      left join stopped on stopped.application_id = a.id
      cross join lateral ${overdueBy(today)})`;
}

/** What the days of a round are compared with. */
type Bound = DueBounds & {
  id: number;
  startsAfter: string | null;
  limitDays: number;
  stopsFor: readonly string[];
  /** Where the due day moves to a working day: the days on which the round's office is closed. */
  closedOn: readonly Day[] | null;
};

function boundsOfRounds(
  rounds: readonly RoundRow[],
  today: Day,
  soonBy: (closedOn: readonly Day[]) => Day,
): readonly Bound[] {
  return rounds.map(({ id, closesAt, settings }) => ({
    id,
    startsAfter: settings.startsAt.value === "round_close" ? closesAt : null,
    limitDays: settings.limitDays.value,
    stopsFor: settings.stopsFor.value,
    closedOn: settings.endsOnWorkingDay.value ? settings.closedOn : null,
    ...dueBounds(settings, today, isKoreanWorkingDay, soonBy(settings.closedOn)),
  }));
}

function boundTable(bounds: readonly Bound[]): RawBuilder<unknown> {
  const rows = bounds.map(
    ({ id, startsAfter, limitDays, stopsFor, closedOn, overdue, soon }) =>
      sql`(${id}::bigint, ${startsAfter}::timestamptz, ${limitDays}::integer, ${[...stopsFor]}::text[],
        ${closedOn === null ? null : multirangeOf(closedOn)}::datemultirange, ${overdue}::date, ${soon}::date)`,
  );
  return sql`(values ${sql.join(rows)}) bound (round_id, starts_after, limit_days, stops_for, closed_on, overdue, soon)`;
}

/*
 * Rows of one day each, computed once a case: without `offset 0` PostgreSQL would write what they are made of wherever
 * the day is named.
 */

/** The day from which the period of `a` runs, and how many days it has. */
const running = sql`(
  select (greatest(a.submitted_at, bound.starts_after) at time zone 'Asia/Seoul')::date as started_on, bound.limit_days
    + coalesce((select days from period_extension where application_id = a.id), 0) as limit_days offset 0) running`;

/** Whether the period of `a` runs, by what `stopped` and `running` say of it. */
function isRunning(today: Day): RawBuilder<unknown> {
  return sql`not coalesce(stopped.days @> greatest(${today}::date, running.started_on) + 1, false)`;
}

const seoulDay = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Seoul')::date`;

/**
 * The last day on which the period of `a` must have been used up to be over now; while it stands still, to have been over
 * when it stopped.
 */
function overdueBy(today: Day): RawBuilder<unknown> {
  const dayBeforeLastRun = sql`lower(stretch) - 2`;
  const closed = sql`${closedDaysUpTo(today)}::datemultirange`;
  // Three years of closed days are taken apart only for a day that is one of them.
  return sql`(select case when stopped.days is null then bound.overdue else coalesce(
    (select case when bound.closed_on is not null and (bound.closed_on @> ${dayBeforeLastRun} or ${closed} @> ${dayBeforeLastRun})
        then (select lower(days) - 1 from unnest(bound.closed_on + ${closed}) days where days @> ${dayBeforeLastRun})
        else ${dayBeforeLastRun} end
      from unnest(stopped.days) stretch where stretch @> greatest(${today}::date, running.started_on) + 1),
    bound.overdue) end as day offset 0) overdue`;
}

/** So many days back weekends and holidays are named: further than any stop of a clock goes. */
const DAYS_BACK = 1100;

let known: { today: Day; closed: string } | undefined;

/** The days up to `today` on which no office works. */
function closedDaysUpTo(today: Day): string {
  if (known?.today !== today) {
    const days = Array.from({ length: DAYS_BACK }, (_, before) => addDays(today, -before));
    known = { today, closed: multirangeOf(days.filter((day) => !isKoreanWorkingDay(day, []))) };
  }
  return known.closed;
}

const multirangeOf = (days: readonly Day[]) => `{${days.map((day) => `[${day},${day}]`).join()}}`;

/** Whether enough days have run by then; none after today stands still. */
function isUsedUpBy(by: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  const counted = sql`daterange(running.started_on + 1, greatest(running.started_on, least(${by}, ${today}::date)) + 1)`;
  return sql`running.started_on + running.limit_days
    + case when stopped.days is null then 0 else coalesce((select sum(upper(stretch) - lower(stretch))
      from unnest(stopped.days * datemultirange(${counted})) stretch), 0) end::integer <= ${by}`;
}
