import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import {
  isInView,
  isOpen,
  listRounds,
  type ViewScope,
} from "#app/confirmation/case/case-conditions.server.ts";
import { caseViews } from "#app/confirmation/case/case-views.ts";
import { listRoundChoices } from "#app/confirmation/case/list-round-choices.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { stopsOfCase } from "#app/confirmation/procedure/stops-of-case.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import type { CaseCount, Desk, ExpertLoad, OfficerLoad } from "./desk-view.ts";

const MOST_PEOPLE = 200;

/**
 * Where the office stands, for one official: what waits, the round at a glance, and who has how much to do. Cases of the
 * official's own company, and those that they recused themselves from, are in none of the figures.
 */
export async function loadDesk(
  db: Kysely<Database>,
  { viewer, roundId: asked }: { viewer: Person; roundId: number | null },
): Promise<Desk> {
  const at = now().toString();
  const today = seoulDay(at);
  const rounds = await listRoundChoices(db, at);
  const roundId =
    (rounds.find(({ id }) => id === asked) ?? rounds.find(({ isLatest }) => isLatest))?.id ?? null;
  const settings = await listRounds(db);
  const scope = { viewer, rounds: settings, today };
  const [counts, officers, experts] = await Promise.all([
    countCases(db, { ...scope, roundId }),
    listOfficerLoads(db, scope),
    listExpertLoads(db, { viewer, today }),
  ]);
  return { at, rounds, roundId, counts, officers, experts };
}

/**
 * How many cases are alike in all that the page tells apart: those in hand, and all of the round. Everything on the page
 * is a sum over these, so that no two figures can disagree.
 */
async function countCases(
  db: Kysely<Database>,
  { roundId, ...scope }: ViewScope & { roundId: number | null },
): Promise<readonly CaseCount[]> {
  const openAnd = (condition: ReturnType<typeof isInView>) => sql<boolean>`(${isOpen} and ${condition})`;
  const inViews = caseViews.map((view) => sql`${openAnd(isInView(view, scope))} as ${sql.ref(view)}`);
  const { rows } = await sql<CaseCount>`
    with counted as (
      select t.version_id, t.field_code, a.status, ${isOpen} as "isOpen", a.round_id = ${roundId} as "isOfRound",
        case when a.status in ('notified', 'revoked', 'expired') then d.result end as result,
        ${sql.join(inViews)},
        ${openAnd(isStopped)} as "isStopped",
        count(*)::integer as cases
      from application a
        join technology t on t.version_id = a.version_id and t.code = a.technology_code
        left join decision d on d.application_id = a.id
      where a.status <> 'draft' and (${isOpen} or a.round_id = ${roundId}) and ${isSeenBy(scope.viewer)}
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    )
    select counted.*, json_build_object('ko', f.ko, 'en', f.en) as field
    from counted join tech_field f on f.version_id = counted.version_id and f.code = counted.field_code`.execute(
    db,
  );
  return rows;
}

/** Whether the period of the case `a` stands still now. */
const isStopped = sql<boolean>`exists (
  select from ${stopsOfCase} stop join round r on r.id = a.round_id
  where "to" is null and r.settings -> 'stopsFor' -> 'value' ? reason)`;

/** Who is responsible for how many cases in hand; those with most that is overdue first. */
async function listOfficerLoads(db: Kysely<Database>, scope: ViewScope): Promise<readonly OfficerLoad[]> {
  const { rows } = await sql<OfficerLoad>`
    select p.id, p.name, count(*)::integer as cases,
      count(*) filter (where ${isInView("soon", scope)})::integer as soon,
      count(*) filter (where ${isInView("overdue", scope)})::integer as overdue
    from (select distinct application_id, person_id from assignment) s
      join application a on a.id = s.application_id
      join person p on p.id = s.person_id
    where ${isOpen} and ${isSeenBy(scope.viewer)}
    group by p.id, p.name
    order by overdue desc, soon desc, cases desc, p.name, p.id
    limit ${MOST_PEOPLE}`.execute(db);
  return rows;
}

/** Which experts have how many reviews to write. */
async function listExpertLoads(
  db: Kysely<Database>,
  { viewer, today }: Pick<ViewScope, "viewer" | "today">,
): Promise<readonly ExpertLoad[]> {
  const { rows } = await sql<ExpertLoad>`
    select p.id, p.name, count(*)::integer as reviews,
      count(*) filter (where v.due_on < ${today}::date)::integer as overdue,
      min(v.due_on)::text as "nextDueOn"
    from review v
      join application a on a.id = v.application_id
      join person p on p.id = v.expert_id
    where v.submitted_at is null and v.closed_at is null and v.declined_at is null
      and ${isOpen} and ${isSeenBy(viewer)}
    group by p.id, p.name
    order by overdue desc, "nextDueOn", p.name, p.id
    limit ${MOST_PEOPLE}`.execute(db);
  return rows;
}
