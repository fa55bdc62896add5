import { type Kysely, sql } from "kysely";

const itemColumns = sql`
  id bigint generated always as identity primary key,
  company_id bigint not null references company on delete cascade,
  label text check (length(label) between 1 and 200),
  as_of date,
  valid_until date,
  origin text not null default 'declared' check (origin in ('declared', 'document', 'register', 'decision')),
  changed_at timestamptz not null default now(),
  changed_by text references person on delete set null`;

/** One table a list of the profile; what an item has is its own columns. Names are those of the catalogue of facts. */
const lists = {
  company_technology: sql`
    field text, technology text, trl smallint check (trl between 1 and 9), stage text, security_class text,
    confirmation text check (confirmation = 'none')`,
  company_certificate: sql`kind text, issued_on date`,
  company_patent: sql`kind text, status text, filed_on date, registered_on date, is_overseas boolean`,
  company_investment: sql`amount bigint check (amount >= 0), received_on date, is_foreign boolean`,
  company_partner: sql`role text, has_agreement boolean`,
  company_recommendation: sql`by text, recommended_on date`,
  company_rnd_task: sql`ministry text, result text, ended_on date`,
  company_site: sql`region text, kind text`,
  company_person: sql`role text, degree text`,
  company_sanction: sql`kind text, imposed_on date, ends_on date`,
  company_insolvency: sql`kind text, opened_on date, is_ongoing boolean`,
};

const judged = [
  ...Object.keys(lists),
  "company_profile",
  "company_year",
  "company_list",
  "company_fact_origin",
  "confirmation",
  "opportunity_answer",
];

/** What companies say of themselves, each value with its day and origin, and what they answer and note down. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table company_profile (
      company_id bigint primary key references company on delete cascade,
      size text,
      legal_form text,
      founded_on date,
      headquarters text,
      industry text check (length(industry) between 1 and 80),
      is_new_industry boolean,
      is_listed boolean,
      korean_ownership numeric check (korean_ownership between 0 and 100),
      employees integer check (employees >= 0),
      has_tax_arrears boolean,
      has_credit_default boolean,
      is_closed boolean,
      has_unmet_obligations boolean,
      has_same_content_support boolean,
      is_on_wage_arrears_list boolean,
      capital_impairment text,
      audit_opinion text,
      credit_grade text
    )`.execute(db);
  await sql`
    create table company_year (
      company_id bigint not null references company on delete cascade,
      year smallint not null check (year between 1900 and 2099),
      revenue numeric,
      exports numeric check (exports >= 0),
      debt_ratio numeric,
      current_ratio numeric,
      interest_coverage numeric,
      primary key (company_id, year)
    )`.execute(db);
  await sql`
    create table company_fact_origin (
      company_id bigint not null references company on delete cascade,
      fact text not null,
      as_of date,
      valid_until date,
      origin text not null check (origin in ('declared', 'document', 'register', 'decision')),
      changed_at timestamptz not null default now(),
      changed_by text references person on delete set null,
      primary key (company_id, fact)
    )`.execute(db);
  for (const [table, columns] of Object.entries(lists)) {
    await sql`create table ${sql.ref(table)} (${itemColumns}, ${columns})`.execute(db);
    await sql`create index ${sql.ref(`${table}_company`)} on ${sql.ref(table)} (company_id)`.execute(db);
  }
  // 'There are no others': only then may a missing item count against the company.
  await sql`
    create table company_list (
      company_id bigint not null references company on delete cascade,
      list text not null,
      declared_at timestamptz not null default now(),
      declared_by text references person on delete set null,
      primary key (company_id, list)
    )`.execute(db);
  await sql`
    create table confirmation (
      id bigint generated always as identity primary key,
      company_id bigint not null references company on delete cascade,
      version_id text not null,
      technology_code text not null,
      kind text not null check (kind in ('holding', 'developing')),
      confirmed_on date not null,
      valid_until date,
      origin text not null check (origin in ('register', 'document', 'decision')),
      document text check (length(document) between 1 and 200),
      entered_by text references person on delete set null,
      entered_at timestamptz not null default now(),
      revoked_at timestamptz,
      revoked_reason text check (length(revoked_reason) between 1 and 500),
      check (valid_until >= confirmed_on),
      foreign key (version_id, technology_code) references technology (version_id, code)
    )`.execute(db);
  await sql`
    create unique index confirmation_in_force on confirmation (company_id, version_id, technology_code, kind)
      where revoked_at is null`.execute(db);
  // Answers to what one opportunity asks are no facts of the company: they are kept with the opportunity.
  await sql`
    create table opportunity_answer (
      company_id bigint not null references company on delete cascade,
      opportunity_id bigint not null references opportunity on delete cascade,
      key text not null,
      value jsonb not null,
      answered_at timestamptz not null default now(),
      answered_by text references person on delete set null,
      primary key (company_id, opportunity_id, key)
    )`.execute(db);
  await sql`create index opportunity_answer_opportunity on opportunity_answer (opportunity_id)`.execute(db);
  // Keeps the title: what was noted down stays, and says that its notice is gone.
  await sql`
    create table bookmark (
      id bigint generated always as identity primary key,
      opportunity_id bigint references opportunity on delete set null,
      title text not null,
      title_lang text not null check (title_lang in ('ko', 'en')),
      person_id text references person on delete cascade,
      company_id bigint references company on delete cascade,
      state text not null default 'looking' check (state in ('looking', 'preparing', 'applied', 'won', 'lost')),
      note text check (length(note) between 1 and 2000),
      changed_at timestamptz not null default now(),
      changed_by text references person on delete set null,
      check (num_nonnulls(person_id, company_id) = 1)
    )`.execute(db);
  await sql`create unique index bookmark_of_person on bookmark (person_id, opportunity_id) where company_id is null`.execute(
    db,
  );
  await sql`create unique index bookmark_of_company on bookmark (company_id, opportunity_id) where person_id is null`.execute(
    db,
  );
  await sql`create index bookmark_opportunity on bookmark (opportunity_id)`.execute(db);
  await sql`
    create table match_visit (
      company_id bigint not null references company on delete cascade,
      person_id text not null references person on delete cascade,
      seen_at timestamptz not null,
      seen_revision bigint not null,
      noted_at timestamptz not null default now(),
      primary key (company_id, person_id)
    )`.execute(db);
  // A trigger, so that no writer can forget: whoever reads the number knows whether a judgement is old.
  await sql`
    create function raise_company_revision() returns trigger language plpgsql as $$
    begin
      update company set revision = revision + 1 where id in (select company_id from touched);
      return null;
    end $$`.execute(db);
  for (const table of judged) {
    for (const [event, rows] of [
      ["insert", "new"],
      ["update", "new"],
      ["delete", "old"],
    ] as const) {
      await sql`
        create trigger ${sql.ref(`${table}_${event}`)} after ${sql.raw(event)} on ${sql.ref(table)}
          referencing ${sql.raw(rows)} table as touched
          for each statement execute function raise_company_revision()`.execute(db);
    }
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const tables = [...judged, "bookmark", "match_visit"];
  await sql`drop table ${sql.join(tables.map((table) => sql.ref(table)))}`.execute(db);
  await sql`drop function raise_company_revision`.execute(db);
}
