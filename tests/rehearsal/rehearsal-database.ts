import { createHash } from "node:crypto";
import { sql } from "kysely";
import type pg from "pg";
import { db, pool } from "#db/client.server.ts";

/**
 * Rounds ask some hundreds of statements tens of thousands of times, and PostgreSQL takes longer to plan most of them than to
 * answer: from now on each connection plans them once.
 */
export function planStatementsOnce(): void {
  pool.on("connect", (client) => {
    const ask = client.query.bind(client) as (query: pg.QueryConfig) => Promise<pg.QueryResult>;
    const askPlanned = (text: string, values: unknown[] = []) =>
      ask(
        /^\s*(select|insert|update|delete|with)\b/i.test(text)
          ? { name: nameOf(text), text, values }
          : { text, values },
      );
    Object.assign(client, { query: askPlanned });
  });
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? createHash("sha1").update(text).digest("hex");
  names.set(text, known);
  return known;
}

/** What rounds have left: all that hangs on people, companies, rounds and mails. */
const left = sql`
  with recursive hanging (id) as (
    select unnest(array['person', 'company', 'round', 'mail_message']::regclass[])::oid
    union
    select conrelid from pg_constraint join hanging on confrelid = hanging.id where contype = 'f')`;

/** Takes all of it away. Row by row, since a round leaves few: to truncate a hundred tables takes a second of every round. */
export async function emptyDatabase(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Some rows may never be deleted, and none before those that refer to it: not while these triggers rest.
    await sql`set local session_replication_role = replica`.execute(trx);
    const { rows } = await sql<{ tables: string[] }>`${left}
      select array_agg(id::regclass::text) as tables from hanging`.execute(trx);
    for (const { tables } of rows)
      await sql
        .raw(`do $$ begin ${tables.map((name) => `delete from ${name};`).join(" ")} end $$`)
        .execute(trx);
    // Numbers begin anew, so that a seed gives the same round wherever it is repeated.
    await sql`${left}
      select setval(pg_get_serial_sequence(id::regclass::text, attname), 1, false) from hanging
        join pg_attribute on attrelid = id and attidentity <> ''`.execute(trx);
    await sql`delete from graphile_worker._private_jobs`.execute(trx);
  });
}
