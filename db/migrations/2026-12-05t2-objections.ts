import { type Kysely, sql } from "kysely";

/** Objections against a decision or a revocation, each against one letter. A changed decision may need a new certificate. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table letter drop constraint letter_kind_check,
      add constraint letter_kind_check check (kind in ('decision', 'supplement', 'revocation', 'objection'))`.execute(
    db,
  );
  await sql`
    create table objection (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      -- The letter that is objected to.
      letter_id bigint not null unique references letter,
      channel text not null check (channel in ('online', 'paper')),
      -- As whom it was lodged, as far as the paper tells.
      lodged_as text not null check (lodged_as in ('applicant', 'agent', 'other')),
      lodged_at timestamptz not null,
      -- Null: about a security technology, whose content is not kept online.
      words text,
      entered_at timestamptz not null,
      entered_by text references person on delete set null,
      due_on date not null,
      outcome text check (outcome in ('upheld', 'changed', 'refused')),
      outcome_words text,
      decided_at timestamptz,
      decided_by text references person on delete set null,
      outcome_letter_id bigint references letter,
      check ((outcome is null) = (decided_at is null) and (outcome is null) = (outcome_letter_id is null))
    )`.execute(db);
  await sql`create index objection_application on objection (application_id)`.execute(db);
  await sql`create index objection_open on objection (due_on, id) where outcome is null`.execute(db);
  await sql`drop index certificate_of_application`.execute(db);
  await sql`
    create unique index certificate_of_application on certificate (application_id)
      where superseded_by is null and revoked_at is null`.execute(db);
  await sql`
    update round set settings = settings || ${JSON.stringify({
      objectionDecisionDays: { value: 14, source: "행정기본법 제36조(가정)", isVerified: false },
    })}::jsonb`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update round set settings = settings - 'objectionDecisionDays'`.execute(db);
  await sql`drop index certificate_of_application`.execute(db);
  await sql`
    create unique index certificate_of_application on certificate (application_id) where superseded_by is null`.execute(
    db,
  );
  await sql`drop table objection`.execute(db);
  await sql`delete from letter where kind = 'objection'`.execute(db);
  await sql`
    alter table letter drop constraint letter_kind_check,
      add constraint letter_kind_check check (kind in ('decision', 'supplement', 'revocation'))`.execute(db);
}
