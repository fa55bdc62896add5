import { type Kysely, type RawBuilder, sql } from "kysely";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { DAYS_KEPT, type DraftPlace, type Drafts, writerOf } from "./draft.ts";

/** This writer's own drafts of the forms of a page. */
export async function findDrafts(db: Kysely<Database>, place: DraftPlace): Promise<Drafts> {
  const rows = await db
    .selectFrom("form_draft")
    .select(["form", "fields", "saved_at as savedAt"])
    .where("writer", "=", writerOf(place))
    .where("subject", "=", place.subject)
    .where(stillKept())
    .execute();
  const open = rows.filter(({ form }) => place.isOpen(form));
  return Object.fromEntries(open.map(({ form, ...draft }) => [form, draft]));
}

/** Whether a row of `form_draft` is not too old. */
export function stillKept(): RawBuilder<boolean> {
  const since = now().subtract({ hours: 24 * DAYS_KEPT });
  return sql<boolean>`form_draft.saved_at > ${since.toString()}`;
}
