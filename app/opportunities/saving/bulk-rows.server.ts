import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What a row holds as JSON; the database turns it into the columns' types. All rows of a call have the same keys. */
export type Row<T extends keyof Database> = Partial<Selectable<Database[T]>>;

/** Inserts any number of rows by one statement with one parameter; ids that the rows bring along are kept. */
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

/** Sets all other columns of the rows that have these keys. */
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
    keys.map((key) => sql`held.${sql.ref(key)} = given.${sql.ref(key)}`),
    sql` and `,
  );
  await sql`
    update ${sql.table(table)} as held set ${sets}
    from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json) as given
    where ${match}`.execute(db);
}

/** Ids for rows to come, so that a row and what hangs on it can be written without asking which id it got. */
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
