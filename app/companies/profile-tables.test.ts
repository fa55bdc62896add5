import { readdir } from "node:fs/promises";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { expect, expectTypeOf, test } from "vitest";
import { listNames } from "#app/matching/facts.ts";
import {
  columnOf,
  factTables,
  itemFactsOf,
  listTables,
  scalarNames,
  seriesNames,
  type TableFor,
} from "./profile-tables.ts";

const migrations = new URL("../../db/migrations/", import.meta.url);

/** The SQL of all migrations, without a database. */
async function migrationSql(): Promise<string> {
  const statements: string[] = [];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      statements.push(query.sql);
    },
  });
  for (const file of (await readdir(migrations)).sort()) {
    const { up } = await import(new URL(file, migrations).pathname);
    await up(db);
  }
  return statements.join(";\n");
}

/** The columns that the migrations give a table, as `table.column`. */
function columnsIn(sql: string): ReadonlySet<string> {
  const created = [...sql.matchAll(/create table "?(\w+)"? \(([^;]*)\)/g)].flatMap(([, table, body = ""]) =>
    body.split(/,\s(?![^(]*\))/).map((line) => `${table}.${line.trim().split(/\s/)[0]}`),
  );
  const added = [...sql.matchAll(/alter table "?(\w+)"?\s+add column (\w+)/g)];
  return new Set([...created, ...added.map(([, table, column]) => `${table}.${column}`)]);
}

test("every fact of the catalogue has its column in the migrations", async () => {
  const columns = columnsIn(await migrationSql());
  const wanted = [
    ...scalarNames.map((fact) => `${factTables.single}.${columnOf(fact)}`),
    ...seriesNames.map((fact) => `${factTables.yearly}.${columnOf(fact)}`),
    ...listNames.flatMap((list) => itemFactsOf(list).map((fact) => `${listTables[list]}.${columnOf(fact)}`)),
  ];
  expect(wanted.filter((column) => !columns.has(column))).toEqual([]);
});

test("a migration's columns are read, checks and all", () => {
  const sql =
    "create table a (\n  id bigint primary key,\n  is_new boolean check (is_new in (true, false)),\n  unit text);\nalter table a add column has_b boolean";
  expect([...columnsIn(sql)]).toEqual(["a.id", "a.is_new", "a.unit", "a.has_b"]);
});

test("a fact without a column in the tables' types does not compile", () => {
  expectTypeOf<TableFor<"kind" | "isOverseas", "company_patent">>().toEqualTypeOf<"company_patent">();
  expectTypeOf<
    TableFor<"kind" | "isStandardEssential", "company_patent">
  >().toEqualTypeOf<"company_patent lacks the column is_standard_essential">();
});
