import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import { readViewer } from "#app/accounts/read-viewer.server.ts";
import type { Viewer } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { log } from "#app/platform/log.server.ts";
import { perform } from "#app/platform/perform.server.ts";
import type { Database } from "#db/schema.ts";
import { MOST_UNREAD } from "./inbox-view.ts";
import { inboxWords } from "./words.ts";

/**
 * How many items a person has not read, up to `MOST_UNREAD`; null for whoever has no inbox, without asking the database.
 * Of cases that are no longer theirs to see nothing is counted.
 */
export async function countUnread(
  db: Kysely<Database>,
  { viewer }: { viewer: Viewer },
): Promise<number | null> {
  if (viewer === null || !may(viewer, "case.see").ok) return null;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from inbox_item i join application a on a.id = i.application_id
      where i.person_id = ${viewer.id} and i.read_at is null and ${isSeenBy(viewer)}
      limit ${MOST_UNREAD}) unread`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * What the link in the header says to whoever has an inbox, else null. Never throws: while the database is away, pages that
 * need no person still work.
 */
export async function readUnread(request: Request): Promise<string | null> {
  try {
    const unread = await perform(countUnread, { viewer: await readViewer(request) });
    if (unread === null) return null;
    const shown = unread === MOST_UNREAD ? `${MOST_UNREAD - 1}+` : String(unread);
    return inboxWords[localeOf(request)].header(unread === 0 ? "" : shown);
  } catch (error) {
    log.warn({ err: error }, "nobody can tell what is unread");
    return null;
  }
}
