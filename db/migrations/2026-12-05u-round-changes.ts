import { type Kysely, sql } from "kysely";

/** Rounds that somebody planned or changed, each taken or refused by somebody else. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round_change (
      id bigint generated always as identity primary key,
      -- Null until a new round is taken.
      round_id bigint references round on delete cascade,
      plan jsonb not null check (octet_length(plan::text) <= 60000),
      -- The round as it was when the change was planned; null: a new one.
      before jsonb,
      reason text not null,
      planned_by text references person on delete set null,
      planned_at timestamptz not null,
      state text not null default 'waiting' check (state in ('waiting', 'taken', 'refused', 'withdrawn')),
      settled_by text references person on delete set null,
      settled_at timestamptz,
      note text,
      check ((state = 'waiting') = (settled_at is null))
    )`.execute(db);
  await sql`create unique index round_change_waiting on round_change (round_id) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index round_change_of_round on round_change (round_id, id desc)`.execute(db);
  await sql`create index round_change_new on round_change (id) where round_id is null and state = 'waiting'`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table round_change`.execute(db);
}
