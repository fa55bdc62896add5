import { type Kysely, sql } from "kysely";

/** What somebody has typed into a long form and not sent yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_draft (
      -- A person, or the invitation by which somebody without an account writes.
      writer text not null,
      person_id text references person on delete cascade check (person_id = writer),
      -- What the form is about, and which of its forms it is.
      subject text not null,
      form text not null,
      application_id bigint references application on delete cascade,
      -- For which the writer acts; null: for none.
      company_id bigint references company on delete cascade,
      fields jsonb not null check (octet_length(fields::text) <= 900000),
      -- The window that saved it: another one does not write over it unasked.
      saved_in text not null,
      saved_at timestamptz not null,
      primary key (writer, subject, form)
    )`.execute(db);
  await sql`create index form_draft_application on form_draft (application_id)`.execute(db);
  await sql`create index form_draft_company on form_draft (company_id)`.execute(db);
  await sql`create index form_draft_person on form_draft (person_id)`.execute(db);
  await sql`create index form_draft_saved on form_draft (saved_at)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table form_draft`.execute(db);
}
