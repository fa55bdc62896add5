import { type Kysely, sql } from "kysely";

/**
 * What says for which regions an opportunity is; support of no kind, and calls that are no support, as kinds of their own;
 * windows that the notice itself calls closed; and which version of the reader has read a notice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table opportunity
      add column region_basis text check (region_basis in ('notice', 'title', 'agency')),
      drop constraint opportunity_kind_check,
      add constraint opportunity_kind_check check (kind in ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent',
        'regional', 'startup', 'other', 'providers'))`.execute(db);
  await sql`
    update opportunity set region_basis = 'notice'
    where exists (select from opportunity_region where opportunity_id = opportunity.id)`.execute(db);
  await sql`
    alter table opportunity_window
      drop constraint opportunity_window_type_check,
      add constraint opportunity_window_type_check
        check (type in ('fixed', 'until_budget', 'rolling', 'until_filled', 'unknown', 'closed'))`.execute(
    db,
  );
  await sql`alter table source_record add column reader_version smallint not null default 0`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table source_record drop column reader_version`.execute(db);
  await sql`update opportunity_window set type = 'unknown' where type = 'closed'`.execute(db);
  await sql`
    alter table opportunity_window
      drop constraint opportunity_window_type_check,
      add constraint opportunity_window_type_check
        check (type in ('fixed', 'until_budget', 'rolling', 'until_filled', 'unknown'))`.execute(db);
  await sql`update opportunity set kind = 'startup' where kind in ('other', 'providers')`.execute(db);
  await sql`
    alter table opportunity
      drop column region_basis,
      drop constraint opportunity_kind_check,
      add constraint opportunity_kind_check check (kind in ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent',
        'regional', 'startup'))`.execute(db);
}
