import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

type Item = { viewer: Person; itemId: number };

/** Marks one of the person's own items as read. */
export async function readItem(db: Kysely<Database>, { viewer, itemId }: Item): Promise<void> {
  await db
    .updateTable("inbox_item")
    .set({ read_at: now().toString() })
    .where("id", "=", itemId)
    .where("person_id", "=", viewer.id)
    .where("read_at", "is", null)
    .execute();
}

/** The same, and which case it is about; null where it is not theirs, or the case no longer is. */
export async function openItem(
  db: Kysely<Database>,
  { viewer, itemId }: Item,
): Promise<{ kind: InboxKind; caseId: number } | null> {
  const { rows } = await sql<{ kind: InboxKind; caseId: number }>`
    select i.kind, a.id as "caseId" from inbox_item i join application a on a.id = i.application_id
    where i.id = ${itemId} and i.person_id = ${viewer.id} and ${isSeenBy(viewer)}`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  await readItem(db, { viewer, itemId });
  return found;
}

/** Marks all of the person's items as read, or those of one kind, up to the newest that the page showed. */
export async function readItems(
  db: Kysely<Database>,
  { viewer, kind, upTo }: { viewer: Person; kind: InboxKind | null; upTo: number },
): Promise<void> {
  await sql`
    update inbox_item set read_at = ${now().toString()}
    where person_id = ${viewer.id} and read_at is null and id <= ${upTo}
      and (${kind}::text is null or kind = ${kind})`.execute(db);
}
