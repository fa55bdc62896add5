import { type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";

/**
 * Whether a list of officials may hold the application `a` at all: none of a company that the viewer acts for, and none
 * that they recused themselves from. The counterpart of what `loadCase` and `requireCase` ask of one case.
 */
export function isSeenBy(viewer: Person): RawBuilder<boolean> {
  const own = viewer.companies.map(({ id }) => id);
  return sql<boolean>`(
    a.company_id <> all(${own}) and not exists (select from review
      where application_id = a.id and expert_id = ${viewer.id} and declined_at is not null))`;
}
