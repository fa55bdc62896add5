import { type Kysely, sql } from "kysely";

/** When officers were told that a supplement request passed unanswered; when applicants were reminded, is there already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table supplement_request add column overdue_told_at timestamptz`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table supplement_request drop column overdue_told_at`.execute(db);
}
