import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { Keeper, Kept } from "./bookmark.ts";
import { scopeOf } from "./open-bookmarks.server.ts";

/** Which of the opportunities that a page shows are saved already. */
export async function findKept(
  db: Kysely<Database>,
  { viewer, companyId, ids }: Keeper & { viewer: Person; ids: readonly number[] },
): Promise<Kept> {
  const { rows } = await sql<{ id: number; isOwn: boolean }>`
    select opportunity_id as id, company_id is null as "isOwn" from bookmark
    where opportunity_id = any(${ids}) and (${scopeOf(viewer, { companyId: null })}
      or ${companyId === null ? sql`false` : scopeOf(viewer, { companyId })})`.execute(db);
  const idsOf = (isOwn: boolean) => rows.filter((row) => row.isOwn === isOwn).map(({ id }) => id);
  return { own: idsOf(true), company: idsOf(false) };
}
