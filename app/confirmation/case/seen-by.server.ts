import { type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/platform/clock.server.ts";

/**
 * Whether a list of officials, experts or ministries may show the application `a`: none of a company that the viewer acts
 * for, and none that they recused themselves from. The counterpart of what `loadCase` and `requireCase` ask of one case.
 */
export function isSeenBy(viewer: Person): RawBuilder<boolean> {
  const own = viewer.companies.map(({ id }) => id);
  return sql<boolean>`(
    a.company_id <> all(${own}::bigint[]) and not exists (select from recusal
      where application_id = a.id and person_id = ${viewer.id}))`;
}

/**
 * The same of a person `p` who is not there to ask: whether a mail about the application `a` may go to them, or the case
 * be given to them.
 */
export function hasNoConflict(): RawBuilder<boolean> {
  return sql<boolean>`(
    not exists (select from membership where company_id = a.company_id and person_id = p.id)
    and not exists (select from mandate where company_id = a.company_id and person_id = p.id and revoked_at is null
      and (expires_on is null or expires_on >= ${today()}::date))
    and not exists (select from recusal where application_id = a.id and person_id = p.id))`;
}
