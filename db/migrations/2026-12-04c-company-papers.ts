import { type Kysely, sql } from "kysely";

/** The usual papers of a company, kept to be handed in again: what they are, from when, until when, and the file. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company_paper (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      file_id bigint not null unique references file on delete cascade,
      kind text not null,
      name text,
      issuer text,
      number text,
      issued_on date,
      expires_on date,
      has_no_expiry boolean not null default false,
      replaced_by bigint references company_paper on delete set null,
      check (expires_on is null or not has_no_expiry),
      check (expires_on >= issued_on),
      check (replaced_by <> id)
    )`.execute(db);
  await sql`create index company_paper_company on company_paper (company_id)`.execute(db);
  await sql`create index company_paper_replaced_by on company_paper (replaced_by)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from file where id in (select file_id from company_paper)`.execute(db);
  await sql`drop table company_paper`.execute(db);
}
