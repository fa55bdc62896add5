import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { Bookmarked, BookmarkOwner } from "./bookmark.ts";
import { scopeOf } from "./open-bookmarks.server.ts";

/** Which of the opportunities that a page shows are saved already, themselves or as another portal printed the call. */
export async function findBookmarked(
  db: Kysely<Database>,
  { viewer, companyId, ids }: BookmarkOwner & { viewer: Person; ids: readonly number[] },
): Promise<Bookmarked> {
  const { rows } = await sql<{ id: number; isPersonal: boolean }>`
    select distinct coalesce(lead.id, opportunity_id) as id, company_id is null as "isPersonal"
    from bookmark
      left join opportunity saved on saved.id = opportunity_id
      left join notice n on n.id = saved.notice_id
      left join opportunity lead on lead.notice_id = n.folded_into
    where coalesce(lead.id, opportunity_id) = any(${ids}) and (${scopeOf(viewer, { companyId: null })}
      or ${companyId === null ? sql`false` : scopeOf(viewer, { companyId })})`.execute(db);
  const idsOf = (isPersonal: boolean) =>
    rows.filter((row) => row.isPersonal === isPersonal).map(({ id }) => id);
  return { personal: idsOf(true), company: idsOf(false) };
}
