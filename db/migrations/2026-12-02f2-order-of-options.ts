import { type Kysely, sql } from "kysely";

/**
 * Rules are kept as they were written: jsonb sorts keys by their length, so that the options of a question lost their
 * order. What was stored before gets it back when its notice or programme is read again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await retype(db, "json");
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await retype(db, "jsonb");
}

async function retype(db: Kysely<unknown>, type: "json" | "jsonb"): Promise<void> {
  const columns = [
    ["opportunity", "rule_set"],
    ["source_record", "raw"],
    ["rule_report", "rule"],
  ] as const;
  for (const [table, column] of columns)
    await sql`
      alter table ${sql.table(table)} alter column ${sql.ref(column)} type ${sql.raw(type)}
        using ${sql.ref(column)}::text::${sql.raw(type)}`.execute(db);
}
