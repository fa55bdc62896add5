import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { regions as regionWords, techFields } from "#app/matching/catalogue/vocabulary.ts";
import { seed } from "#db/seed/seed.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";

const db = openTestDatabase();

beforeAll(() => seed(testDatabaseUrl(), { withSamples: false }));

async function count(table: "law_list" | "common_area"): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return n;
}

async function taxonomy(version: string) {
  const of = (table: "tech_field" | "technology") =>
    db.selectFrom(table).selectAll().where("version_id", "=", version).orderBy("position").execute();
  return { fields: await of("tech_field"), technologies: await of("technology") };
}

describe("the reference tables after the seed", () => {
  it("hold 12 fields and 50 technologies in force, each with its scope in both languages", async () => {
    const { fields } = await taxonomy("nst2023");
    const technologies = await db
      .selectFrom("technology")
      .selectAll()
      .where("version_id", "=", "nst2023")
      .execute();
    expect([fields.length, technologies.length]).toEqual([12, 50]);
    expect(technologies.filter(({ scope_ko, scope_en }) => !scope_ko || !scope_en)).toEqual([]);
  });

  it("hold 10 fields and 55 technologies of a draft that nobody may take for verified", async () => {
    const { fields, technologies } = await taxonomy("next2026");
    expect([fields.length, technologies.length]).toEqual([10, 55]);
    const versions = await db.selectFrom("taxonomy_version").selectAll().orderBy("id").execute();
    expect(versions.map(({ id, status, is_verified }) => [id, status, is_verified])).toEqual([
      ["next2026", "draft", false],
      ["nst2023", "in_force", true],
    ]);
  });

  it("hold 19 common areas, and five lists of four laws with 513 technologies in sum", async () => {
    expect(await count("common_area")).toBe(19);
    expect(await count("law_list")).toBe(5);
    const laws = await db.selectFrom("law_list").select("law_ko").distinct().execute();
    expect(laws).toHaveLength(4);
    const { published } = await db
      .selectFrom("law_list")
      .select((eb) => eb.fn.sum<string>("technology_count").as("published"))
      .executeTakeFirstOrThrow();
    // The two lists of the tax act are published only as one figure.
    expect(Number(published) + 365).toBe(513);
  });

  it("name lists of laws in a common area only by codes that exist", async () => {
    const known = new Set((await db.selectFrom("law_list").select("code").execute()).map(({ code }) => code));
    const areas = await db.selectFrom("common_area").selectAll().execute();
    expect(areas.flatMap(({ lists }) => lists).filter((code) => !known.has(code))).toEqual([]);
    expect(areas.filter(({ lists }) => lists.length === 0)).toEqual([]);
  });

  it("cross over from one technology to several and from several to one", async () => {
    const rows = await db.selectFrom("crosswalk").selectAll().execute();
    const to = (code: string) => rows.filter(({ from_code }) => from_code === code).map((row) => row.to_code);
    const from = (code: string) => rows.filter(({ to_code }) => to_code === code).map((row) => row.from_code);
    expect(to("ai-infrastructure").sort()).toEqual(["ai-infrastructure", "efficient-ai"]);
    expect(from("clean-hydrogen").sort()).toEqual([
      "fuel-cell-power",
      "hydrogen-storage",
      "water-electrolysis",
    ]);
    expect(to("marine-resources")).toEqual([]);
    expect(from("nuclear-fusion")).toEqual([]);
  });

  it("name the same fields as the facts of a company do", async () => {
    const { fields } = await taxonomy("nst2023");
    expect(Object.fromEntries(fields.map(({ code, ko, en }) => [code, { ko, en }]))).toEqual(techFields);
  });

  it("name the same regions with the same members as the facts of a company do", async () => {
    const rows = await db.selectFrom("region").selectAll().execute();
    const members = await db.selectFrom("region_member").selectAll().execute();
    for (const [code, word] of Object.entries(regionWords)) {
      expect(rows.find((row) => row.code === code)).toMatchObject({ ko: word.ko, en: word.en });
      const within = members.filter(({ ancestor }) => ancestor === code).map((row) => row.code);
      expect(within.sort()).toEqual("members" in word ? [...word.members].sort() : []);
    }
  });

  it.each([
    ["경기도", "gyeonggi"],
    ["전라북도", "jeonbuk"],
    ["전남광주통합특별시", "jeonnam_gwangju"],
    ["전국", "nationwide"],
    ["비수도권", "non_capital"],
  ])("know %s as a name of %s", async (alias, code) => {
    expect(await db.selectFrom("region_alias").select("code").where("alias", "=", alias).execute()).toEqual([
      { code },
    ]);
  });

  it("let no two agencies share an alias, nor an alias be another one's name", async () => {
    const agencies = await db.selectFrom("agency").selectAll().execute();
    const names = agencies.flatMap(({ ko, aliases }) => [ko, ...aliases]);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice).toEqual([]);
  });

  it.each([
    ["TIPA", "중소기업기술정보진흥원"],
    ["중진공", "중소벤처기업진흥공단"],
    ["창진원", "창업진흥원"],
    ["KOTRA", "대한무역투자진흥공사"],
    ["특허청", "지식재산처"],
  ])("know %s as %s", async (alias, ko) => {
    const found = await db
      .selectFrom("agency")
      .select("ko")
      .where(sql<boolean>`${alias} = any(aliases)`)
      .execute();
    expect(found).toEqual([{ ko }]);
  });
});
