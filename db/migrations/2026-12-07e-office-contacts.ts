import { type Kysely, sql } from "kysely";

/** Agencies ask companies to get in touch, too: a request comes from a company or from an agency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table contact_request
      alter column from_company_id drop not null,
      add column from_agency_id text references agency,
      add check (num_nonnulls(from_company_id, from_agency_id) = 1)`.execute(db);
  await sql`create index contact_request_from_agency on contact_request (from_agency_id, id desc)`.execute(
    db,
  );
  await sql`
    create unique index contact_request_open_of_agency on contact_request (from_agency_id, to_company_id)
      where answer is null`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from contact_request where from_company_id is null`.execute(db);
  await sql`alter table contact_request drop column from_agency_id, alter column from_company_id set not null`.execute(
    db,
  );
}
