import { type Kysely, sql } from "kysely";

/** Requests for information by foreign governments and institutions, as companies record them (act art. 27). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table foreign_request (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      submission_id uuid not null,
      requester text not null,
      country text not null,
      subject text not null,
      scope text not null check (scope in ('securityTask', 'listed', 'unsure')),
      plan text not null check (plan in ('undecided', 'provide', 'decline')),
      ministry text,
      answer text,
      received_on date not null,
      notified_on date check (notified_on >= received_on),
      consulted_on date check (consulted_on >= received_on),
      answered_on date check (answered_on >= consulted_on),
      provided_on date check (provided_on >= received_on),
      check (answered_on is null or consulted_on is not null),
      check (provided_on is null or plan = 'provide'),
      unique (company_id, submission_id)
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table foreign_request`.execute(db);
}
