import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Database } from "#db/schema.ts";
import { isDue, type RoundRow } from "./due-by.server.ts";
import type { QueueSearch, QueueView } from "./queue-view.ts";

/** Whether the case `a` is in hand: word for word the condition of the index `application_open`. */
export const isOpen = sql<boolean>`a.status in ('received', 'screening', 'examination', 'deliberation', 'decided')`;
const isDone = sql<boolean>`a.status in ('notified', 'withdrawn', 'returned', 'revoked', 'expired')`;

/** Who looks, on which day, and what the clocks of the rounds go by. */
export type QueueScope = { viewer: Person; rounds: readonly RoundRow[]; today: string };

/** Of every round what the clocks of its cases need; the settings are long, and cases are of a few rounds only. */
export async function listRounds(db: Kysely<Database>): Promise<readonly RoundRow[]> {
  const { rows } = await sql<RoundRow>`select id, closes_at as "closesAt", settings from round`.execute(db);
  return rows;
}

/** Whether the case `a` is what was searched for, and may be listed for whoever looks. */
export function isFound({ view, ...search }: QueueSearch, scope: QueueScope): RawBuilder<boolean> {
  return sql<boolean>`(${view === "done" ? isDone : isOpen} and ${isSeenBy(scope.viewer)}
    and ${conditionOf(view, scope)} and ${sql.join(filtersOf(search), sql` and `)})`;
}

/** Whether a case `a` that is in hand is in a view of the queue. */
export function conditionOf(view: QueueView, { viewer, rounds, today }: QueueScope): RawBuilder<boolean> {
  const roles = viewer.staff.map(({ role }) => role);
  switch (view) {
    case "mine":
      return sql`exists (select from assignment s where s.application_id = a.id and s.person_id = ${viewer.id})`;
    case "unassigned":
      return sql`not exists (select from assignment s where s.application_id = a.id and s.role = any(${roles}))`;
    case "waiting":
      return sql`(
        exists (select from supplement_request where application_id = a.id and answered_at is null and closed_at is null)
        or exists (select from consultation where application_id = a.id and answered_at is null and closed_at is null)
        or exists (select from review where application_id = a.id
          and submitted_at is null and closed_at is null and declined_at is null))`;
    case "soon":
    case "overdue":
      return isDue(view, rounds, today);
    default:
      return sql`true`;
  }
}

function filtersOf(search: Omit<QueueSearch, "view">): RawBuilder<boolean>[] {
  const { words, round, field, kind, security, outcome, officer } = search;
  const filters = [sql<boolean>`true`];
  if (round !== "") filters.push(sql`a.round_id = ${Number(round)}`);
  if (kind !== "") filters.push(sql`a.kind = ${kind}`);
  if (security !== "") filters.push(sql`a.security_class = ${security}`);
  if (officer !== "")
    filters.push(
      sql`exists (select from assignment s where s.application_id = a.id and s.person_id = ${officer})`,
    );
  if (outcome !== "")
    // Until the applicant has been told, it is not for this list to say.
    filters.push(sql`a.status in ('notified', 'revoked', 'expired')
      and exists (select from decision d where d.application_id = a.id and d.result = ${outcome})`);
  if (field !== "")
    filters.push(sql`exists (select from technology t
      where t.version_id = a.version_id and t.code = a.technology_code and t.field_code = ${field})`);
  if (words !== "") {
    const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
    filters.push(sql`(a.reference ilike ${pattern}
      or exists (select from company c where c.id = a.company_id and (c.name ilike ${pattern} or c.name_en ilike ${pattern}))
      or exists (select from technology t where t.version_id = a.version_id and t.code = a.technology_code
        and (t.ko ilike ${pattern} or t.en ilike ${pattern})))`);
  }
  return filters;
}
