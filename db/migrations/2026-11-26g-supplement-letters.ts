import { type Kysely, sql } from "kysely";

/** The letter by which a supplement was asked for, and when officers were told that it passed unanswered. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table supplement_request
      add column letter_id bigint references letter,
      add column overdue_told_at timestamptz`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table supplement_request drop column letter_id, drop column overdue_told_at`.execute(db);
}
