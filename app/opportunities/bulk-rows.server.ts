import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** A row as JSON; the database converts it to the types of the columns. All rows of a call have the same keys. */
export type Row<T extends keyof Database> = Partial<Selectable<Database[T]>>;

/** Inserts any number of rows by one statement with one parameter; ids in the rows are kept. */
export async function insertRows<T extends keyof Database>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  if (rows[0] === undefined) return;
  const columns = sql.join(Object.keys(rows[0]).map((name) => sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );
}

/** Updates the rows with these keys: sets all other columns. */
export async function updateRows<T extends keyof Database>(
  db: Kysely<Database>,
  table: T,
  keys: readonly (keyof Row<T> & string)[],
  rows: readonly Row<T>[],
): Promise<void> {
  if (rows[0] === undefined) return;
  const names = Object.keys(rows[0]).filter((name) => !keys.some((key) => key === name));
  const sets = sql.join(names.map((name) => sql`${sql.ref(name)} = given.${sql.ref(name)}`));
  const match = sql.join(
    keys.map((key) => sql`stored.${sql.ref(key)} = given.${sql.ref(key)}`),
    sql` and `,
  );
  await sql`
    update ${sql.table(table)} as stored set ${sets}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) as given
    where ${match}`.execute(db);
}

/** Reserves ids, so that rows and the rows that refer to them can be written without reading ids back. */
export async function reserveIds(
  db: Kysely<Database>,
  table: "notice" | "opportunity",
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
