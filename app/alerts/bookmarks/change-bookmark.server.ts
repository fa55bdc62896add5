import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";
import type { BookmarkState, Keeper } from "./bookmark.ts";
import { openBookmarks } from "./open-bookmarks.server.ts";

type Changing = Keeper & { viewer: Person; bookmarkId: number; state: BookmarkState; note: string | null };

/** Writes state and note of a bookmark. Sent twice it changes once. */
export async function changeBookmark(
  db: Kysely<Database>,
  { viewer, companyId, bookmarkId, state, note }: Changing,
): Promise<{ ok: true } | Refused | { ok: false; reason: "gone" }> {
  return db.transaction().execute(async (trx) => {
    const opened = await openBookmarks(trx, viewer, { companyId });
    if (!opened.ok) return opened;
    const { rows } = await sql<{ isChanged: boolean }>`
      with held as (select id, state, note from bookmark where id = ${bookmarkId} and ${opened.isTheirs} for update),
        changed as (update bookmark b set state = ${state}, note = ${note}, changed_by = ${viewer.id}, changed_at = now()
          from held where b.id = held.id and (held.state, held.note) is distinct from (${state}, ${note}::text)
          returning b.id)
      select exists (select from changed) as "isChanged" from held`.execute(trx);
    const [held] = rows;
    if (held === undefined) return { ok: false, reason: "gone" };
    if (held.isChanged) await opened.record("bookmarkChanged", { bookmarkId, state });
    return { ok: true };
  });
}
