import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { CaseView } from "./case-views.ts";
import { isDue, type RoundRow } from "./due-by.server.ts";

/** Whether the case `a` is in hand: word for word the condition of the index `application_open`. */
export const isOpen = sql<boolean>`a.status in ('received', 'screening', 'examination', 'deliberation', 'decided')`;

/** Who looks, on which day, and what the clocks of the rounds go by. */
export type ViewScope = { viewer: Person; rounds: readonly RoundRow[]; today: string };

/** Of every round what the clocks of its cases need; the settings are long, and cases are of a few rounds only. */
export async function listRounds(db: Kysely<Database>): Promise<readonly RoundRow[]> {
  const { rows } = await sql<RoundRow>`select id, closes_at as "closesAt", settings from round`.execute(db);
  return rows;
}

/** Whether a case `a` that is in hand is in a view. */
export function isInView(view: CaseView, { viewer, rounds, today }: ViewScope): RawBuilder<boolean> {
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
    default:
      return isDue(view, rounds, today);
  }
}
