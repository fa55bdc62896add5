import { type Kysely, sql } from "kysely";

/** Help with management and with sales at home, as a kind of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table opportunity
      drop constraint opportunity_kind_check,
      add constraint opportunity_kind_check check (kind in ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent',
        'regional', 'startup', 'management', 'other', 'providers'))`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update opportunity set kind = 'other' where kind = 'management'`.execute(db);
  await sql`
    alter table opportunity
      drop constraint opportunity_kind_check,
      add constraint opportunity_kind_check check (kind in ('procurement', 'rnd', 'overseas', 'finance', 'ip', 'talent',
        'regional', 'startup', 'other', 'providers'))`.execute(db);
}
