import { type Kysely, sql } from "kysely";

/** That a person says of two notices that they are two calls, however alike: one row for each notice from which one was parted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table parted_call (
      id bigint generated always as identity primary key,
      notice_id bigint not null references notice on delete cascade,
      other_id bigint not null references notice on delete cascade check (other_id <> notice_id),
      reason text not null,
      person_id text references person on delete set null,
      parted_at timestamptz not null default now(),
      undone_at timestamptz,
      undone_by text references person on delete set null
    )`.execute(db);
  await sql`create index parted_call_notice on parted_call (notice_id)`.execute(db);
  await sql`create index parted_call_other on parted_call (other_id)`.execute(db);
  await sql`create index parted_call_person on parted_call (person_id)`.execute(db);
  await sql`create index parted_call_undone_by on parted_call (undone_by)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table parted_call`.execute(db);
}
