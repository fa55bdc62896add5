import { type Kysely, sql } from "kysely";

/** Forms of agencies that a company has uploaded to have them filled in: kept for a day, also where the company is deleted meanwhile, so that the job which removes them finds their files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_to_fill (
      id bigint generated always as identity primary key,
      company_id bigint references company on delete set null,
      file_id bigint not null unique references file on delete cascade,
      kept_until timestamptz not null
    )`.execute(db);
  await sql`create index on form_to_fill (company_id)`.execute(db);
  await sql`create index on form_to_fill (kept_until)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from file where id in (select file_id from form_to_fill)`.execute(db);
  await sql`drop table form_to_fill`.execute(db);
}
