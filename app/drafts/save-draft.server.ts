import { type Kysely, sql } from "kysely";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { type DraftFields, type DraftPlace, writerOf } from "./draft.ts";
import { stillKept } from "./find-drafts.server.ts";

/** `notNow`: the writer could not send this form now. `elsewhere`: another window has saved it since. */
export type DraftSaved = { ok: true } | { ok: false; reason: "notNow" | "elsewhere" };

type Saving = {
  place: DraftPlace;
  form: string;
  fields: DraftFields;
  /** The window that saves. */
  savedIn: string;
  /** When the draft was saved that this window has shown; null: it has shown none. */
  shown: string | null;
  /** Writes over what another window has saved: somebody pressed the button. */
  isAsked: boolean;
};

/**
 * Keeps what was typed into a form, one draft for each writer, subject and form. Another window's later draft is not
 * written over unasked: nobody would notice that it is gone.
 */
export async function saveDraft(
  db: Kysely<Database>,
  { place, form, fields: typed, savedIn, shown, isAsked }: Saving,
): Promise<DraftSaved> {
  if (!place.isOpen(form) || (await isFull(db, place, form))) return { ok: false, reason: "notNow" };
  const fields = place.keeps?.(typed) ?? typed;
  const { rows } = await sql`
    insert into form_draft (writer, person_id, subject, form, application_id, company_id, fields, saved_in, saved_at)
    values (${writerOf(place)}, ${"id" in place.writer ? place.writer.id : null}, ${place.subject}, ${form},
      ${place.applicationId}, ${place.companyId}, ${JSON.stringify(fields)}, ${savedIn}, ${now().toString()})
    on conflict (writer, subject, form) do update
      set fields = excluded.fields, saved_in = excluded.saved_in, saved_at = excluded.saved_at
      where ${isAsked} or form_draft.saved_in = excluded.saved_in or not (${stillKept()})
        or form_draft.saved_at = ${shown}::timestamptz
    returning saved_at`.execute(db);
  return rows.length === 1 ? { ok: true } : { ok: false, reason: "elsewhere" };
}

/** More than a page has forms: such names come from no page of ours. */
const MOST_DRAFTS = 100;

async function isFull(db: Kysely<Database>, place: DraftPlace, form: string): Promise<boolean> {
  const { others } = await db
    .selectFrom("form_draft")
    .select(({ fn }) => fn.countAll<number>().as("others"))
    .where("writer", "=", writerOf(place))
    .where("subject", "=", place.subject)
    .where("form", "<>", form)
    .executeTakeFirstOrThrow();
  return others >= MOST_DRAFTS;
}
