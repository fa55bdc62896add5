import { type Kysely, sql } from "kysely";

/** What a machine has read of a notice as a whole, and by which version of the reader. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notice_reading (
      notice_id bigint primary key references notice on delete cascade,
      reader_version int not null,
      is_call boolean not null,
      reading jsonb not null check (jsonb_typeof(reading) = 'object'),
      read_at timestamptz not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table notice_reading`.execute(db);
}
