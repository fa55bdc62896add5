import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { countFactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { db } from "#db/client.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";

const now = "2026-11-23T09:00:00+09:00";

beforeAll(() => seed(testDatabaseUrl(), { fixedNow: now, withSamples: true }));

/** Counted by PostgreSQL over the stored rules: opportunities that are not closed and have a window with known dates. */
async function counted(part: "rules" | "bonus", key: "fact" | "some", name: string): Promise<number> {
  const path = `$.**.${key} ? (@ == "${name}")`;
  const pathInTracks = `$.tracks[*].${part}.**.${key} ? (@ == "${name}")`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from opportunity o
    where (jsonb_path_exists(rule_set::jsonb->${part}, ${path}::jsonpath)
      or jsonb_path_exists(rule_set::jsonb->'choice', ${pathInTracks}::jsonpath)) and exists (
      select from opportunity_window w where opportunity_id = o.id and (closes_at is null or closes_at > ${now}::timestamptz)
        and (closes_at is not null or w.type <> 'fixed' or opens_at > ${now}::timestamptz)
        and (w.type <> 'unknown' or w.is_estimate or o.is_estimate or opens_at > ${now}::timestamptz
          or (opens_at is not null and closes_at is not null)))`.execute(db);
  return rows[0]?.count ?? -1;
}

test("what open and expected opportunities ask for is counted as the database counts it", async () => {
  const { byName, asked } = await countFactUses(db, Date.parse(now), "2026-11-23");
  const decides = (name: string) => byName.get(name)?.decides ?? 0;
  expect(decides("size")).toBeGreaterThan(0);
  for (const fact of ["size", "foundedOn", "headquarters", "employees", "revenue"])
    expect(decides(fact), fact).toBe(await counted("rules", "fact", fact));
  for (const list of ["technologies", "certificates", "patents"]) {
    expect(decides(list), list).toBe(await counted("rules", "some", list));
    expect(byName.get(list)?.adds ?? 0, list).toBe(await counted("bonus", "some", list));
  }
  const askingForSize = asked.filter(({ names }) => names.includes("size"));
  expect(askingForSize.reduce((sum, { count }) => sum + count, 0)).toBe(decides("size"));
});
