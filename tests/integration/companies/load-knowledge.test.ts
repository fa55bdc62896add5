import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import {
  columnOf,
  itemFactsOf,
  listTables,
  scalarNames,
  seriesNames,
} from "#app/companies/profile-tables.ts";
import { listNames } from "#app/matching/facts.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";

const today = "2026-11-26";
let id: number;

beforeEach(async () => {
  const made = await db
    .insertInto("company")
    .values({ name: "한빛칩" })
    .returning("id")
    .executeTakeFirstOrThrow();
  id = made.id;
});

const loaded = async () => {
  const known = await loadKnowledge(db, id, today);
  if (known === null) throw new Error("the company is there");
  return known;
};

test("Every fact of the catalogue has its column, so that none is lost on its way to the judge", async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public'`.execute(db);
  const columns = new Set(rows.map(({ table, column }) => `${table}.${column}`));
  const wanted = [
    ...scalarNames.map((fact) => `company_profile.${columnOf(fact)}`),
    ...seriesNames.map((fact) => `company_year.${columnOf(fact)}`),
    ...listNames.flatMap((list) => itemFactsOf(list).map((fact) => `${listTables[list]}.${columnOf(fact)}`)),
  ];
  expect(wanted.filter((column) => !columns.has(column))).toEqual([]);
});

test("Of a company that said nothing nothing is known, and no list is whole", async () => {
  const { knowledge } = await loaded();
  expect(knowledge.facts).toEqual({});
  expect(Object.values(knowledge.lists).every((list) => list?.items.length === 0 && !list.complete)).toBe(
    true,
  );
});

test("There is nothing of a company that does not exist", async () => {
  expect(await loadKnowledge(db, 999_999_999, today)).toBeNull();
});

test("Facts, yearly figures and items come as the judge wants them", async () => {
  await db
    .insertInto("company_profile")
    .values({
      company_id: id,
      size: "small",
      founded_on: "2022-03-02",
      is_listed: false,
      korean_ownership: "66.5",
    })
    .execute();
  await db.insertInto("company_year").values({ company_id: id, year: 2025, revenue: "1500000000" }).execute();
  await db
    .insertInto("company_site")
    .values({ company_id: id, region: "daejeon", kind: "headquarters" })
    .execute();
  await db.insertInto("company_list").values({ company_id: id, list: "sites" }).execute();
  const { facts, lists } = (await loaded()).knowledge;
  expect(facts).toEqual({
    size: "small",
    foundedOn: "2022-03-02",
    isListed: false,
    koreanOwnership: 66.5,
    revenue: { "2025": 1_500_000_000 },
  });
  expect(lists.sites).toEqual({ items: [{ region: "daejeon", kind: "headquarters" }], complete: true });
});

test("A value that was valid until yesterday is no longer known; a certificate keeps its last day", async () => {
  await db
    .insertInto("company_profile")
    .values({ company_id: id, credit_grade: "A", size: "small" })
    .execute();
  await db
    .insertInto("company_fact_origin")
    .values({ company_id: id, fact: "creditGrade", origin: "declared", valid_until: "2026-11-25" })
    .execute();
  await db
    .insertInto("company_certificate")
    .values({ company_id: id, kind: "venture", valid_until: "2026-11-25" })
    .execute();
  const { facts, lists } = (await loaded()).knowledge;
  expect(facts).toEqual({ size: "small" });
  expect(lists.certificates?.items).toEqual([{ kind: "venture", validUntil: "2026-11-25" }]);
});

test("A confirmation in force marks its technology, one that is over or revoked does not", async () => {
  await db.transaction().execute(enterReference);
  const { rows } = await sql<{ version: string; code: string; field: string }>`
    select version_id as version, code, field_code as field from technology order by 1, 2 limit 1`.execute(
    db,
  );
  const [one = { version: "", code: "", field: "" }] = rows;
  await db
    .insertInto("company_technology")
    .values({ company_id: id, field: one.field, technology: one.code, trl: 6 })
    .execute();
  const confirmation = {
    company_id: id,
    version_id: one.version,
    technology_code: one.code,
    origin: "register",
  } as const;
  await db
    .insertInto("confirmation")
    .values([
      { ...confirmation, kind: "holding", confirmed_on: "2025-06-01" },
      { ...confirmation, kind: "developing", confirmed_on: "2024-06-01", valid_until: "2026-11-25" },
    ])
    .execute();
  expect((await loaded()).knowledge.lists.technologies?.items).toEqual([
    { field: one.field, trl: 6, confirmation: "holding", confirmedOn: "2025-06-01" },
  ]);
});

test("Each change of what is judged raises the company's revision, other companies keep theirs", async () => {
  const before = (await loaded()).revision;
  const other = await db
    .insertInto("company")
    .values({ name: "다른 기업" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const otherBefore = (await loadKnowledge(db, other.id, today))?.revision;
  await db.insertInto("company_profile").values({ company_id: id, size: "small" }).execute();
  const inserted = (await loaded()).revision;
  await db.updateTable("company_profile").set({ size: "medium" }).where("company_id", "=", id).execute();
  const updated = (await loaded()).revision;
  await db.deleteFrom("company_profile").where("company_id", "=", id).execute();
  const deleted = (await loaded()).revision;
  expect([inserted, updated, deleted]).toEqual([before + 1, before + 2, before + 3]);
  expect((await loadKnowledge(db, other.id, today))?.revision).toBe(otherBefore);
});

test("A company can be deleted with all that was said of it", async () => {
  await db.insertInto("company_profile").values({ company_id: id, size: "small" }).execute();
  await db.insertInto("company_site").values({ company_id: id, region: "daejeon" }).execute();
  await db.deleteFrom("company").where("id", "=", id).execute();
  expect(await loadKnowledge(db, id, today)).toBeNull();
});
