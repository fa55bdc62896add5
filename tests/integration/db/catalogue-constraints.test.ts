import { type Kysely, sql } from "kysely";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "#db/schema.ts";
import { seed } from "#db/seed/seed.server.ts";
import { openTestDatabase, testDatabaseUrl } from "#tests/support/database.ts";

const db = openTestDatabase();

beforeAll(() => seed(testDatabaseUrl(), { fixedNow: "2026-11-23T10:00:00+09:00", withSamples: true }));

class Undo extends Error {}

const refusals: Readonly<Record<string, string>> = {
  "23514": "check",
  "23503": "reference",
  "23505": "unique",
};

/** Runs SQL and undoes it; says which rule of the database refused it, or that none did. */
async function attempt(change: (trx: Kysely<Database>) => Promise<unknown>): Promise<string> {
  try {
    return await db.transaction().execute(async (trx) => {
      await change(trx);
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return "accepted";
    const refusal = error instanceof pg.DatabaseError ? refusals[error.code ?? ""] : undefined;
    if (refusal === undefined) throw error;
    return refusal;
  }
}

const setOn = (table: string, assignment: string, where: string) =>
  attempt((trx) => sql.raw(`update ${table} set ${assignment} where ${where}`).execute(trx));

const unread = "completeness = 'none'";
const read = "completeness = 'complete'";

describe("an opportunity", () => {
  it.each([
    ["an unknown kind", "opportunity", "kind = 'fund'", "true"],
    ["an unknown security class", "opportunity", "security_class = 'secret'", "true"],
    ["an amount below nothing", "opportunity", "limit_won = -1", "true"],
    ["a share above the whole", "opportunity", "rate_percent = 100.5", "true"],
    ["a track in one language only", "opportunity", "track_ko = '트랙', track_en = null", "true"],
    ["an address that is none", "opportunity", "apply_url = 'javascript:alert(1)'", "true"],
    ["'read' without rules", "opportunity", "completeness = 'complete'", unread],
    ["rules without 'read'", "opportunity", "completeness = 'none'", read],
    ["another completeness than its rules say", "opportunity", "completeness = 'partial'", read],
    ["rules that nobody has read", "opportunity", "rules_read_by = null", read],
    ["rules without their hash", "opportunity", "rule_hash = null", read],
    ["an unknown period", "opportunity_window", "type = 'soon'", "true"],
    [
      "a period that closes before it opens",
      "opportunity_window",
      "closes_at = opens_at - interval '1 second'",
      "opens_at is not null",
    ],
    ["a title without a letter", "notice", "title = ''", "true"],
    ["a title of 1,001 letters", "notice", "title = repeat('가', 1001)", "true"],
    ["a language that Naru does not speak", "notice", "lang = 'fr'", "true"],
    ["a source address that is none", "source_record", "url = 'ftp://example.org'", "true"],
  ])("is refused with %s", async (_, table, assignment, where) => {
    expect(await setOn(table, assignment, where)).toBe("check");
  });

  it.each([
    ["region", "opportunity_region", "region_code = 'atlantis'"],
    ["field", "opportunity_field", "field_code = 'alchemy'"],
    ["technology", "opportunity_technology", "technology_code = 'perpetual-motion'"],
    ["version of the taxonomy", "opportunity_technology", "version_id = 'next2026'"],
    ["programme", "notice", "programme_id = 'none'"],
    ["agency", "notice", "operator_id = 'none'"],
  ])("is refused with a %s that is not there", async (_, table, assignment) => {
    const anyRow = `ctid = (select ctid from ${table} limit 1)`;
    expect(await setOn(table, assignment, anyRow)).toBe("reference");
  });

  it("is accepted as it is", async () => {
    expect(await setOn("opportunity", "kind = kind, limit_won = limit_won", "true")).toBe("accepted");
  });

  it("comes in once by each source, and once at each place of its notice", async () => {
    expect(await setOn("source_record", "source_id = 'the same'", "source = 'sample'")).toBe("unique");
    expect(await setOn("opportunity", "position = 0", "position = 1")).toBe("unique");
  });

  it("leaves its id behind when it goes, and takes everything of its own along", async () => {
    await db
      .transaction()
      .execute(async (trx) => {
        const { id } = await trx.selectFrom("opportunity").select("id").limit(1).executeTakeFirstOrThrow();
        await trx.deleteFrom("opportunity").where("id", "=", id).execute();
        const windows = await trx
          .selectFrom("opportunity_window")
          .select("position")
          .where("opportunity_id", "=", id)
          .execute();
        const removed = await trx
          .selectFrom("removed_opportunity")
          .select("opportunity_id")
          .where("opportunity_id", "=", id)
          .execute();
        expect([windows.length, removed.length]).toEqual([0, 1]);
        throw new Undo();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error;
      });
  });
});

describe("the reference tables", () => {
  it.each([
    [
      "a second taxonomy in force",
      "taxonomy_version",
      "status = 'in_force', valid_from = '2026-07-01'",
      "id = 'next2026'",
      "unique",
    ],
    [
      "a validity that ends before it begins",
      "taxonomy_version",
      "valid_until = '2020-01-01'",
      "id = 'nst2023'",
      "check",
    ],
    ["a scope in one language only", "technology", "scope_en = null", "version_id = 'nst2023'", "check"],
    ["a technology of no field", "technology", "field_code = 'alchemy'", "true", "reference"],
    [
      "a crosswalk within one version",
      "crosswalk",
      "to_version = from_version, to_code = from_code",
      "true",
      "check",
    ],
    ["an unknown relation", "crosswalk", "relation = 'similar'", "true", "check"],
    ["an area that no list touches", "common_area", "lists = '{}'", "true", "check"],
    ["a region that holds itself", "region_member", "code = ancestor", "true", "check"],
    ["two agencies of one name", "agency", "ko = '같은 이름'", "true", "unique"],
    ["an unknown mark", "programme", "mark = 'rumour'", "true", "check"],
    ["a second row for the revision", "catalogue_revision", "id = 2", "true", "check"],
  ])("refuse %s", async (_, table, assignment, where, refusal) => {
    expect(await setOn(table, assignment, where)).toBe(refusal);
  });
});
