import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { parseRuleSet } from "#app/matching/schema/rule-schema.ts";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

beforeEach(() => sql`truncate notice, search_outbox, removed_opportunity cascade`.execute(db));

const wafer = { ko: "웨이퍼", en: "wafer" };
const names = {
  // Neither sorted by name nor by length.
  other: { ko: "그 밖", en: "other" },
  inch12: { ko: "12인치", en: "12 inches" },
  inch8: { ko: "8인치", en: "8 inches" },
  none: { ko: "없음", en: "none" },
};

function noticeAsking(order: readonly (keyof typeof names)[]) {
  const options = Object.fromEntries(order.map((name) => [name, names[name]]));
  const ask = { key: "wafer", type: "choice", ...wafer, options } as const;
  const set = ruleSet([requirement({ ask, anyOf: ["inch12"] })]);
  const rules = { ruleSet: set, readBy: "officer", readOn: "2026-11-20", readFrom: "공고문" };
  return canonicalNoticeSchema.parse({
    source: "test",
    sourceId: "1",
    title: "반도체 시제품",
    opportunities: [{ kind: "rnd", rules }],
  });
}

async function storedOrder(): Promise<readonly string[]> {
  const { rule_set } = await db.selectFrom("opportunity").select("rule_set").executeTakeFirstOrThrow();
  const parsed = parseRuleSet(rule_set);
  if (!parsed.ok) throw new Error("what was saved is a rule set");
  const [rule] = parsed.value.rules;
  const ask = rule && "ask" in rule.test ? rule.test.ask : null;
  return ask && "options" in ask ? Object.keys(ask.options) : [];
}

test("the options of a question come back from the database in the order in which they were written", async () => {
  await saveNotices(db, [noticeAsking(["other", "inch12", "inch8", "none"])], "test");
  expect(await storedOrder()).toEqual(["other", "inch12", "inch8", "none"]);
});

test("another order alone is a change, and what was stored without one gets it when it is read again", async () => {
  const first = noticeAsking(["other", "inch12", "inch8", "none"]);
  await saveNotices(db, [first], "test");
  expect(await saveNotices(db, [first], "test")).toMatchObject({ unchanged: 1 });
  const second = noticeAsking(["inch12", "inch8", "none", "other"]);
  expect(await saveNotices(db, [second], "test")).toMatchObject({ changed: 1 });
  expect(await storedOrder()).toEqual(["inch12", "inch8", "none", "other"]);

  // As the rows were before: sorted by jsonb, with the hash of sorted keys.
  await sql`update source_record set raw = raw::jsonb::text::json, raw_hash = 'before'`.execute(db);
  await sql`update opportunity set rule_set = rule_set::jsonb::text::json`.execute(db);
  expect(await storedOrder()).not.toEqual(["inch12", "inch8", "none", "other"]);
  await saveNotices(db, [second], "test");
  expect(await storedOrder()).toEqual(["inch12", "inch8", "none", "other"]);
});
