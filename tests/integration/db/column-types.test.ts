import { type RawBuilder, sql } from "kysely";
import { expect, test } from "vitest";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

async function read(expression: RawBuilder<unknown>): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${expression} as value`.execute(db);
  return rows[0]?.value;
}

test.each([
  ["a bigint is a number", sql`1234567890123::bigint`, 1_234_567_890_123],
  ["the largest exact integer too", sql`9007199254740991::bigint`, Number.MAX_SAFE_INTEGER],
  ["count(*) is a number", sql`(select count(*) from (values (1), (2)) as pair)`, 2],
  ["a decimal keeps every digit", sql`12345678901234567890.10::numeric`, "12345678901234567890.10"],
  ["a day is a day, in every time zone", sql`date '2026-11-23'`, "2026-11-23"],
  ["an instant is in UTC", sql`timestamptz '2026-11-23 09:00:00+09'`, "2026-11-23T00:00:00Z"],
  [
    "an instant keeps its microseconds",
    sql`timestamptz '2026-01-01 00:00:00.123456Z'`,
    "2026-01-01T00:00:00.123456Z",
  ],
  ["instants of old offsets too", sql`timestamptz '1900-01-01 00:00:00Z'`, "1900-01-01T00:00:00Z"],
  ["arrays follow", sql`array[1, 2]::bigint[]`, [1, 2]],
  ["arrays in arrays, and gaps", sql`array[[date '2026-01-01', null]]`, [["2026-01-01", null]]],
  ["nothing stays nothing", sql`null::bigint`, null],
  ["json is read", sql`'{"a":[1,"b"]}'::jsonb`, { a: [1, "b"] }],
])("%s", async (_name, expression, value) => {
  expect(await read(expression)).toEqual(value);
});

test.each([
  ["a bigint that a number would round", sql`9007199254740993::bigint`, /does not fit/],
  ["an instant without its zone", sql`timestamp '2026-11-23 09:00'`, /use timestamptz/],
  ["a day that never comes", sql`date 'infinity'`, /outside the years/],
  ["an instant that never comes", sql`timestamptz 'infinity'`, /outside the years/],
  ["a year of five digits", sql`timestamptz '20000-01-01 00:00Z'`, /outside the years/],
])("%s is an error, not a wrong value", async (_name, expression, message) => {
  await expect(read(expression)).rejects.toThrow(message);
});

test("a day in SQL is the Korean day", async () => {
  expect(await read(sql`timestamptz '2026-11-22 23:30:00Z'::date`)).toBe("2026-11-23");
});
