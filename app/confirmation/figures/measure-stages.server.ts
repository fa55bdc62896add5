import { type Kysely, sql } from "kysely";
import { stopsOfCase } from "#app/confirmation/procedure/stops-of-case.server.ts";
import type { Database } from "#db/schema.ts";
import { type Counted, dayOf, daysOfCases, isCounted } from "./counted-cases.server.ts";
import { type StageTime, timedStages } from "./figures-view.ts";

/**
 * How many working days cases spent in each stage that they have left, and from receipt to notification: those on which
 * the period ran, and those on which it stood still. The day of coming in does not count, the day of leaving does.
 */
export async function measureStages(db: Kysely<Database>, counted: Counted): Promise<readonly StageTime[]> {
  if (counted.rounds.length === 0) return [];
  const { calendar, between, rules } = await daysOfCases(db, counted);
  const { rows } = await sql<StageTime>`
    with counted as materialized (
      select a.id, rules.closed, a.status in ('notified', 'revoked', 'expired') as is_told, stopped.days as stopped
      from application a
        join ${rules} on rules.round_id = a.round_id
        cross join lateral (
          select coalesce(range_agg(daterange(from_on + 1, to_on + 1)), '{}') as days
          from (select reason, ${dayOf(sql`"from"`)} as from_on, ${dayOf(sql`"to"`)} as to_on
            from ${stopsOfCase} stop) stop
          where reason = any(rules.stops_for) and (to_on is null or to_on >= from_on)) stopped
      where ${isCounted(counted)}
    ), moved as (
      select c.id, c.closed, c.is_told, c.stopped, e.to_status as stage, ${dayOf(sql`e.at`)} as from_on,
        lead(${dayOf(sql`e.at`)}) over (partition by e.application_id order by e.number) as to_on
      from counted c join application_event e on e.application_id = c.id and e.from_status <> e.to_status
    ), spent as (
      select id, is_told, stage, sum(${between(sql`from_on`, sql`to_on`, sql`closed`)}) as days,
        sum(coalesce((select sum(${between(sql`lower(stretch) - 1`, sql`upper(stretch) - 1`, sql`closed`)})
          from unnest(stopped * datemultirange(daterange(from_on + 1, to_on + 1))) stretch), 0)) as stopped
      from moved cross join ${calendar}
      where to_on >= from_on and stage = any(${[...timedStages]})
      group by 1, 2, 3
    ), measured as (
      select stage, days - stopped as used, stopped from spent
      union all
      select 'whole', sum(days) - sum(stopped), sum(stopped) from spent where is_told group by id
    )
    select stage, count(*)::integer as cases,
      json_build_object('median', percentile_cont(0.5) within group (order by used),
        'least', min(used), 'most', max(used)) as used,
      json_build_object('median', percentile_cont(0.5) within group (order by stopped),
        'least', min(stopped), 'most', max(stopped)) as stopped
    from measured group by stage`.execute(db);
  return rows;
}
