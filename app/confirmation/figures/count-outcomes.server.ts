import { type Kysely, sql } from "kysely";
import { endingSteps } from "#app/confirmation/procedure/case-clock.ts";
import { stopsOfCase } from "#app/confirmation/procedure/stops-of-case.server.ts";
import type { Database } from "#db/schema.ts";
import { type Counted, dayOf, daysOfCases, isCounted } from "./counted-cases.server.ts";
import type { OutcomeCount } from "./figures-view.ts";

/**
 * How many cases are alike in round, field, outcome, and whether they were told the result inside the legal period (what
 * `clockOf` says of its last day). A result is counted once the applicant has been told.
 */
export async function countOutcomes(
  db: Kysely<Database>,
  counted: Counted,
): Promise<readonly OutcomeCount[]> {
  if (counted.rounds.length === 0) return [];
  const { calendar, lastUpTo, rules } = await daysOfCases(db, counted);
  const before = sql`(greatest(running.started_on, ended.on_day) - 1)`;
  const { rows } = await sql<OutcomeCount>`
    with alike as (
      select a.round_id, t.version_id, t.field_code,
        case when a.status in ('notified', 'revoked', 'expired') then coalesce(d.result, 'ended')
          when a.status in ('withdrawn', 'returned') then 'ended' else 'open' end as outcome,
        told.is_inside, count(*)::integer as cases
      from application a
        join ${rules} on rules.round_id = a.round_id
        join technology t on t.version_id = a.version_id and t.code = a.technology_code
        left join decision d on d.application_id = a.id
        left join lateral (
          select not (running.started_on + rules.limit_days
            + coalesce((select days from period_extension where application_id = a.id), 0)
            + coalesce((select sum(upper(stretch) - lower(stretch)) from unnest(stopped.days
                * datemultirange(daterange(running.started_on + 1, greatest(running.started_on, bound.on_day) + 1)))
                stretch), 0)::integer <= bound.on_day) as is_inside
          from ${calendar}
            cross join lateral (select ${dayOf(sql`at`)} as on_day from application_event
              where application_id = a.id and step = any(${[...endingSteps]}) order by number limit 1) ended
            cross join lateral (
              select ${dayOf(sql`greatest(a.submitted_at, rules.starts_after)`)} as started_on) running
            cross join lateral (select case when rules.ends_on_working_day
              then ${lastUpTo(before, sql`rules.closed`)} else ${before} end as on_day) bound
            cross join lateral (
              select coalesce(range_agg(daterange(from_on + 1, to_on + 1)), '{}') as days
              from (select reason, ${dayOf(sql`"from"`)} as from_on, ${dayOf(sql`"to"`)} as to_on
                from ${stopsOfCase} stop) stop
              where reason = any(rules.stops_for) and (to_on is null or to_on >= from_on)) stopped
        ) told on a.status in ('notified', 'revoked', 'expired')
      where ${isCounted(counted)}
      group by 1, 2, 3, 4, 5
    )
    select alike.round_id as "roundId", json_build_object('ko', f.ko, 'en', f.en) as field, outcome,
      is_inside as "isInside", cases
    from alike join tech_field f on f.version_id = alike.version_id and f.code = alike.field_code`.execute(
    db,
  );
  return rows;
}
