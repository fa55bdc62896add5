import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Refused } from "#app/companies/open-company.server.ts";
import type { Database } from "#db/schema.ts";
import type { Keeper } from "./bookmark.ts";
import { openBookmarks } from "./open-bookmarks.server.ts";

type Removing = Keeper & { viewer: Person; bookmarkId: number };

/** Takes a bookmark away, with its note. What is gone already is gone, which is what was asked for. */
export async function removeBookmark(
  db: Kysely<Database>,
  { viewer, companyId, bookmarkId }: Removing,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const opened = await openBookmarks(trx, viewer, { companyId });
    if (!opened.ok) return opened;
    const { rows } = await sql<{ id: number }>`
      delete from bookmark where id = ${bookmarkId} and ${opened.isTheirs} returning id`.execute(trx);
    if (rows.length > 0) await opened.record("bookmarkRemoved", { bookmarkId });
    return { ok: true };
  });
}
