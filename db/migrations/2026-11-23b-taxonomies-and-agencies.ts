import { type Kysely, sql } from "kysely";

/** What opportunities speak of: technologies by taxonomy version, regions with ancestors, agencies, programmes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table taxonomy_version (
      id text primary key,
      ko text not null,
      en text not null,
      status text not null check (status in ('in_force', 'draft', 'superseded')),
      valid_from date,
      valid_until date,
      source text not null,
      is_verified boolean not null,
      check (valid_until is null or valid_from is null or valid_until >= valid_from)
    )`.execute(db);
  await sql`
    create unique index taxonomy_version_in_force on taxonomy_version (status) where status = 'in_force'`.execute(
    db,
  );
  await sql`
    create table tech_field (
      version_id text not null references taxonomy_version,
      code text not null,
      position smallint not null,
      ko text not null,
      en text not null,
      primary key (version_id, code),
      unique (version_id, position)
    )`.execute(db);
  await sql`
    create table technology (
      version_id text not null,
      code text not null,
      field_code text not null,
      position smallint not null,
      ko text not null,
      en text not null,
      scope_ko text,
      scope_en text,
      primary key (version_id, code),
      unique (version_id, position),
      foreign key (version_id, field_code) references tech_field,
      check ((scope_ko is null) = (scope_en is null))
    )`.execute(db);
  await sql`
    create table crosswalk (
      from_version text not null,
      from_code text not null,
      to_version text not null,
      to_code text not null,
      relation text not null check (relation in ('same', 'broader', 'narrower', 'overlaps')),
      primary key (from_version, from_code, to_version, to_code),
      foreign key (from_version, from_code) references technology (version_id, code),
      foreign key (to_version, to_code) references technology (version_id, code),
      check (from_version <> to_version)
    )`.execute(db);
  await sql`create index crosswalk_to on crosswalk (to_version, to_code)`.execute(db);
  await sql`
    create table law_list (
      code text primary key,
      position smallint not null unique,
      ko text not null,
      en text not null,
      law_ko text not null,
      law_en text not null,
      technology_count smallint,
      source text not null
    )`.execute(db);
  await sql`
    create table common_area (
      code text primary key,
      position smallint not null unique,
      ko text not null,
      en text not null,
      lists text[] not null check (cardinality(lists) > 0),
      source text not null
    )`.execute(db);
  await sql`
    create table region (
      code text primary key,
      position smallint not null unique,
      ko text not null,
      en text not null,
      kind text not null check (kind in ('nation', 'group', 'province', 'abroad'))
    )`.execute(db);
  await sql`
    create table region_member (
      ancestor text not null references region,
      code text not null references region,
      primary key (ancestor, code),
      check (ancestor <> code)
    )`.execute(db);
  await sql`
    create table region_alias (
      alias text primary key,
      code text not null references region
    )`.execute(db);
  await sql`
    create table agency (
      id text primary key,
      ko text not null unique,
      en text,
      kind text not null check (kind in ('ministry', 'operator', 'local', 'buyer', 'other')),
      aliases text[] not null default '{}'
    )`.execute(db);
  await sql`
    create table programme (
      id text primary key,
      ko text not null,
      en text not null,
      kind text not null check (kind in
        ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent', 'regional', 'startup')),
      ministry_id text references agency,
      operator_id text references agency,
      mark text not null check (mark in ('verified', 'press', 'title_only', 'unverified')),
      source text not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop table programme, agency, region_alias, region_member, region, common_area, law_list, crosswalk,
      technology, tech_field, taxonomy_version`.execute(db);
}
