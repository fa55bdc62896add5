import { type Kysely, sql } from "kysely";

/** When the applicant was reminded of a condition, and when the office was told that its day is over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table decision_condition add column reminded_at timestamptz, add column overdue_told_at timestamptz`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table decision_condition drop column overdue_told_at, drop column reminded_at`.execute(db);
}
