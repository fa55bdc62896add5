import { type Kysely, sql } from "kysely";

/** What is spent on R&D, and the shares of revenue that notices ask for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table company_year add column export_share numeric check (export_share >= 0)`.execute(db);
  await sql`alter table company_year add column rnd_spending numeric check (rnd_spending >= 0)`.execute(db);
  await sql`alter table company_year add column rnd_share numeric check (rnd_share >= 0)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table company_year drop column export_share, drop column rnd_spending, drop column rnd_share`.execute(
    db,
  );
}
