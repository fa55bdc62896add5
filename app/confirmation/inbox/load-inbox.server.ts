import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { InboxKind } from "#app/confirmation/procedure/told-to-staff.ts";
import type { Database } from "#db/schema.ts";
import { type InboxSearch, ITEMS_A_PAGE } from "./inbox-view.ts";

export type InboxItem = {
  id: number;
  kind: InboxKind;
  at: string;
  reference: string;
  /** What the case is about and whose it is; null unless its technology is `general`. */
  title: string | null;
  company: string | null;
  /** The last day of the period, where the item is about it. */
  dueOn: string | null;
  isRead: boolean;
};

/** One page of a person's inbox, the newest first, and the id from which older ones follow, or null. */
export async function loadInbox(
  db: Kysely<Database>,
  { viewer, search: { kind, isUnread, before } }: { viewer: Person; search: InboxSearch },
): Promise<{ items: readonly InboxItem[]; next: number | null }> {
  const { rows } = await sql<InboxItem>`
    select i.id, i.kind, i.happened_at as at, a.reference, i.read_at is not null as "isRead",
      case when a.security_class = 'general' then a.title end as title,
      case when a.security_class = 'general' then c.name end as company,
      case when i.about like 'due %' then substr(i.about, 5) end as "dueOn"
    from inbox_item i join application a on a.id = i.application_id join company c on c.id = a.company_id
    where i.person_id = ${viewer.id} and ${isSeenBy(viewer)}
      and (${kind}::text is null or i.kind = ${kind}) and ${isUnread ? sql`i.read_at is null` : sql`true`}
      and (${before}::bigint is null or i.id < ${before})
    order by i.id desc
    limit ${ITEMS_A_PAGE + 1}`.execute(db);
  const items = rows.slice(0, ITEMS_A_PAGE);
  return { items, next: rows.length > ITEMS_A_PAGE ? (items.at(-1)?.id ?? null) : null };
}
