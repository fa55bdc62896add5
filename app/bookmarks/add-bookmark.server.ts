import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { findEntry } from "#app/catalogue/find-by-id.server.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";
import { type BookmarkOwner, mostBookmarks } from "./bookmark.ts";
import { openBookmarks } from "./open-bookmarks.server.ts";

type Adding = BookmarkOwner & { viewer: Person; opportunityId: number };

/** Saves an opportunity; saving it twice makes one bookmark. The title is stored as the public may see it. */
export async function addBookmark(
  db: Kysely<Database>,
  { viewer, companyId, opportunityId }: Adding,
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" | "tooMany" }> {
  const entry = await findEntry(opportunityId);
  return db.transaction().execute(async (trx) => {
    const opened = await openBookmarks(trx, viewer, { companyId });
    if (!opened.ok) return opened;
    if (entry === null) return { ok: false, reason: "gone" };
    const { rows } = await sql<{ count: number; isBookmarked: boolean }>`
      select count(*)::int as count, coalesce(bool_or(opportunity_id = ${opportunityId}), false) as "isBookmarked"
        from bookmark where ${opened.isTheirs}`.execute(trx);
    const [{ count, isBookmarked } = { count: 0, isBookmarked: false }] = rows;
    if (isBookmarked) return { ok: true };
    if (count >= mostBookmarks) return { ok: false, reason: "tooMany" };
    const added = await sql<{ id: number }>`
      insert into bookmark (opportunity_id, title, title_lang, person_id, company_id, changed_by)
        select id, ${entry.title}, ${entry.lang}, ${companyId === null ? viewer.id : null}, ${companyId}::bigint,
          ${viewer.id} from opportunity where id = ${opportunityId}
      on conflict do nothing returning id`.execute(trx);
    const [bookmark] = added.rows;
    if (bookmark) await opened.record("bookmarkAdded", { bookmarkId: bookmark.id, opportunityId });
    return { ok: true };
  });
}
