import { type Kysely, sql } from "kysely";

/** The month in which a company's fiscal year ends; null: the calendar year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table company_profile add column closing_month text
      check (closing_month in ('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'))`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table company_profile drop column closing_month`.execute(db);
}
