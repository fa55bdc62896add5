import { beforeAll, expect, test } from "vitest";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { type ListName, listNames } from "#app/matching/facts.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import { companyContradictions, itemContradictions } from "#app/profile/form/contradictions.ts";
import { db } from "#db/client.server.ts";
import { seed } from "#db/seed/seed.server.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";

const fixedNow = "2026-11-26T10:00:00+09:00";
const today = "2026-11-26";

beforeAll(() => seed(testDatabaseUrl(), { fixedNow, withSamples: true }));

async function knowledgeOf(name: string) {
  const { id } = await db
    .selectFrom("company")
    .select("id")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  const known = await loadKnowledge(db, id, today);
  if (known === null) throw new Error(`${name} is there`);
  return { id, ...known };
}

test("The demonstration's chip company was founded four years ago, holds a confirmation and contradicts itself nowhere", async () => {
  const { knowledge } = await knowledgeOf("(예시) 한빛칩");
  expect(knowledge.facts).toMatchObject({ foundedOn: "2022-11-26", headquarters: "daejeon", size: "small" });
  expect(knowledge.lists.technologies?.items).toContainEqual(
    expect.objectContaining({ confirmation: "developing", trl: 7 }),
  );
  expect(parseKnowledge(knowledge, [])).toMatchObject({ ok: true });
  const items = (list: ListName) => knowledge.lists[list]?.items ?? [];
  const all = Object.fromEntries(listNames.map((list) => [list, items(list)]));
  expect(companyContradictions(knowledge.facts, all, today)).toEqual([]);
  for (const list of listNames)
    for (const item of items(list))
      expect(itemContradictions(list, item, knowledge.facts, today), list).toEqual([]);
});

test("Of the bio company most is unknown", async () => {
  const { knowledge } = await knowledgeOf("(예시) 나래바이오");
  expect(Object.keys(knowledge.facts).sort()).toEqual(["foundedOn", "headquarters", "legalForm"]);
});

test("What somebody changed in a profile of the demonstration stays after the next start", async () => {
  const { id, revision } = await knowledgeOf("(예시) 나래바이오");
  await db.updateTable("company_profile").set({ size: "micro" }).where("company_id", "=", id).execute();
  await seed(testDatabaseUrl(), { fixedNow, withSamples: true });
  const again = await knowledgeOf("(예시) 나래바이오");
  expect(again.knowledge.facts.size).toBe("micro");
  expect(again.revision).toBe(revision + 1);
});
