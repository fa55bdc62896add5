import { type Kysely, sql } from "kysely";

/** Revocations are proposed, announced and heard before they are confirmed by somebody else, or dropped. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table letter drop constraint letter_kind_check,
      add constraint letter_kind_check check (kind in ('decision', 'supplement', 'revocation', 'objection',
        'revocation_notice'))`.execute(db);
  await sql`
    create table revocation (
      id bigint generated always as identity primary key,
      application_id bigint not null references application on delete cascade,
      reason text not null,
      proposed_at timestamptz not null,
      proposed_by text references person on delete set null,
      notice_letter_id bigint not null references letter,
      hears_until date not null,
      -- What the applicant said to it; the words are null where it is about a security technology.
      statement_channel text check (statement_channel in ('online', 'paper')),
      statement_words text,
      stated_at timestamptz,
      stated_by text references person on delete set null,
      ended text check (ended in ('revoked', 'dropped')),
      ended_at timestamptz,
      ended_by text references person on delete set null,
      ended_reason text,
      check ((stated_at is null) = (statement_channel is null)),
      check ((ended is null) = (ended_at is null))
    )`.execute(db);
  await sql`create unique index revocation_open on revocation (application_id) where ended is null`.execute(
    db,
  );
  await sql`create index revocation_application on revocation (application_id)`.execute(db);
  await sql`
    update round set settings = settings || ${JSON.stringify({
      hearingDays: { value: 10, source: "행정절차법 제21조(가정)", isVerified: false },
    })}::jsonb`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update round set settings = settings - 'hearingDays'`.execute(db);
  await sql`drop table revocation`.execute(db);
  await sql`delete from letter where kind = 'revocation_notice'`.execute(db);
  await sql`
    alter table letter drop constraint letter_kind_check,
      add constraint letter_kind_check check (kind in ('decision', 'supplement', 'revocation', 'objection'))`.execute(
    db,
  );
}
