import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import {
  isInView,
  isOpen,
  listRounds,
  type ViewScope,
} from "#app/confirmation/case/case-conditions.server.ts";
import { caseViews } from "#app/confirmation/case/case-views.ts";
import { standingsOfOpen } from "#app/confirmation/case/due-by.server.ts";
import { listRoundChoices } from "#app/confirmation/case/list-round-choices.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { countOpenConditions } from "#app/confirmation/conditions/list-conditions.server.ts";
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
  const [{ counts, officers }, experts, conditions] = await Promise.all([
    countCases(db, { ...scope, roundId }),
    listExpertLoads(db, { viewer, today }),
    countOpenConditions(db, { viewer, today }),
  ]);
  return { at, rounds, roundId, counts, officers, experts, conditions };
}

/**
 * How many cases are alike in all that the page tells apart: those in hand, and all of the round. Everything on the page
 * is a sum over these, so that no two figures can disagree. How the clocks stand is asked of all cases in hand at once, and
 * counts are by technology until the end, where the few that are left are given the names of their fields.
 */
async function countCases(
  db: Kysely<Database>,
  { roundId, ...scope }: ViewScope & { roundId: number | null },
): Promise<{ counts: readonly CaseCount[]; officers: readonly OfficerLoad[] }> {
  if (scope.rounds.length === 0) return { counts: [], officers: [] };
  const asked = caseViews.filter((view) => view !== "soon" && view !== "overdue");
  const inViews = asked.map((view) => sql`${isInView(view, scope)} as ${sql.ref(view)}`);
  const inNone = caseViews.map((view) => sql`false as ${sql.ref(view)}`);
  const views = sql.join(caseViews.map((view) => sql.ref(view)));
  const { rows } = await sql<{ counts: readonly CaseCount[]; officers: readonly OfficerLoad[] }>`
    with open as materialized (
      select a.id, a.round_id, a.submitted_at, a.version_id, a.technology_code, a.status, ${sql.join(inViews)}
      from application a where ${isOpen} and ${isSeenBy(scope.viewer)}
    ), standing as materialized (
      select open.*, s.is_stopped, s.due
      from open join ${standingsOfOpen(scope.rounds, scope.today)} s on s.application_id = open.id
    ), alike as (
      select version_id, technology_code, status, true as "isOpen", round_id = ${roundId} as "isOfRound",
        null as result, ${views}, is_stopped as "isStopped", count(*)::integer as cases
      from (select *, coalesce(due = 'soon', false) as soon, coalesce(due = 'overdue', false) as overdue
        from standing) standing
      group by 1, 2, 3, 5, ${views}, is_stopped
      union all
      select a.version_id, a.technology_code, a.status, false, true,
        case when a.status in ('notified', 'revoked', 'expired') then d.result end, ${sql.join(inNone)}, false,
        count(*)::integer
      from application a left join decision d on d.application_id = a.id
      where a.round_id = ${roundId} and a.status in ('notified', 'withdrawn', 'returned', 'revoked', 'expired')
        and ${isSeenBy(scope.viewer)}
      group by 1, 2, 3, 6
    ), counts as (
      select f.ko, f.en, alike.status, "isOpen", "isOfRound", result, ${views}, "isStopped",
        sum(cases)::integer as cases
      from alike join technology t on t.version_id = alike.version_id and t.code = alike.technology_code
        join tech_field f on f.version_id = t.version_id and f.code = t.field_code
      group by f.ko, f.en, alike.status, "isOpen", "isOfRound", result, ${views}, "isStopped"
    ), officers as (
      select p.id, p.name, count(*)::integer as cases, count(*) filter (where s.due = 'soon')::integer as soon,
        count(*) filter (where s.due = 'overdue')::integer as overdue
      from (select distinct id, person_id, due from standing join assignment on application_id = id) s
        join person p on p.id = s.person_id
      group by p.id, p.name
      order by overdue desc, soon desc, cases desc, p.name, p.id
      limit ${MOST_PEOPLE}
    )
    select (select coalesce(json_agg(to_jsonb(counts) - '{ko,en}'::text[]
        || jsonb_build_object('field', jsonb_build_object('ko', ko, 'en', en))), '[]') from counts) as counts,
      (select coalesce(json_agg(officers), '[]') from officers) as officers`.execute(db);
  return rows[0] ?? { counts: [], officers: [] };
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
