import { type Kysely, sql } from "kysely";
import { isOpen } from "#app/confirmation/case/case-conditions.server.ts";
import type { Database } from "#db/schema.ts";
import { type Counted, dayOf, daysOfCases, isCounted } from "./counted-cases.server.ts";
import type { ExpertShare, OfficerShare } from "./figures-view.ts";

const MOST_PEOPLE = 200;

/** How many of the cases each official was given, and how many of these are still in hand. */
export async function countOfficerShares(
  db: Kysely<Database>,
  counted: Counted,
): Promise<readonly OfficerShare[]> {
  const { rows } = await sql<OfficerShare>`
    select p.id, p.name, count(*)::integer as cases, count(*) filter (where ${isOpen})::integer as open
    from application a
      join (select distinct application_id, person_id from assignment) s on s.application_id = a.id
      join person p on p.id = s.person_id
    where ${isCounted(counted)}
    group by p.id, p.name
    order by cases desc, p.name, p.id
    limit ${MOST_PEOPLE}`.execute(db);
  return rows;
}

/** How many reviews each expert was asked for, what became of them, and how many working days they took. */
export async function countExpertShares(
  db: Kysely<Database>,
  counted: Counted,
): Promise<readonly ExpertShare[]> {
  if (counted.rounds.length === 0) return [];
  const { calendar, between, rules } = await daysOfCases(db, counted);
  const took = between(dayOf(sql`v.commissioned_at`), dayOf(sql`v.submitted_at`), sql`rules.closed`);
  const { rows } = await sql<ExpertShare>`
    select p.id, p.name, count(*)::integer as reviews, count(v.submitted_at)::integer as submitted,
      count(v.declined_at)::integer as declined,
      percentile_cont(0.5) within group (order by ${took}) filter (where v.submitted_at is not null) as "medianDays"
    from review v
      join application a on a.id = v.application_id
      join ${rules} on rules.round_id = a.round_id
      join person p on p.id = v.expert_id
      cross join ${calendar}
    where ${isCounted(counted)}
    group by p.id, p.name
    order by reviews desc, p.name, p.id
    limit ${MOST_PEOPLE}`.execute(db);
  return rows;
}
