import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { requirement, ruleSet } from "#app/matching/tests/examples.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { type MachineReading, saveReadings } from "#app/opportunities/save-readings.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const db = openTestDatabase();

const machine = { verified: false, readBy: "machine" } as const;
const staffed = (min: number) => requirement({ fact: "employees", min, unit: "people" }, machine);
const read = (...rules: MachineReading["ruleSet"]["rules"]) => ruleSet(rules, { completeness: "partial" });

const notice = (title: string, rules: unknown = null) =>
  canonicalNoticeSchema.parse({
    source: "test",
    sourceId: "1",
    title,
    opportunities: [{ kind: "overseas", rules }],
  });

async function row() {
  const { id, rule_set, rules_read_by, revision, completeness } = await db
    .selectFrom("opportunity")
    .selectAll()
    .executeTakeFirstOrThrow();
  return { id, rules: rule_set, readBy: rules_read_by, revision, completeness };
}

const reading = async (set: MachineReading["ruleSet"]): Promise<MachineReading> => ({
  opportunityId: (await row()).id,
  ruleSet: set,
  readOn: "2026-12-01",
  readFrom: "공고문",
});
const revisions = () => db.selectFrom("opportunity_revision").select(["by_whom", "changes"]).execute();

beforeEach(async () => {
  await sql`truncate notice, search_outbox, removed_opportunity cascade`.execute(db);
  await saveNotices(db, [notice("수출 바우처")], "intake");
});

test("What a machine has read is saved once, with a revision, and reaches catalogue and search", async () => {
  const before = await row();
  await sql`delete from search_outbox`.execute(db);
  const first = await reading(read(staffed(5)));
  expect(await saveReadings(db, [first])).toEqual({
    saved: [before.id],
    unchanged: [],
    byPerson: [],
    gone: [],
  });
  expect(await row()).toMatchObject({
    readBy: "naru",
    completeness: "partial",
    revision: before.revision + 1,
    rules: { rules: [machine] },
  });
  expect(await saveReadings(db, [first])).toMatchObject({ saved: [], unchanged: [before.id] });
  expect((await revisions()).map(({ by_whom }) => by_whom)).toEqual(["intake", "naru"]);
  expect(await db.selectFrom("search_outbox").selectAll().execute()).toHaveLength(1);
});

test("It never overwrites what a person has read, and a person's reading takes its place", async () => {
  await saveReadings(db, [await reading(read(staffed(5)))]);
  const byPerson = {
    ruleSet: ruleSet([requirement({ fact: "isListed", is: true })]),
    readBy: "officer",
    readOn: "2026-11-23",
    readFrom: "공고문",
  };
  await saveNotices(db, [notice("수출 바우처", byPerson)], "officer");
  const { id } = await row();
  expect(await saveReadings(db, [await reading(read(staffed(9)))])).toMatchObject({
    byPerson: [id],
    saved: [],
  });
  expect(await row()).toMatchObject({ readBy: "officer", rules: byPerson.ruleSet });
});

test("A notice that changes and says nothing of rules keeps what was read of it", async () => {
  await saveReadings(db, [await reading(read(staffed(5)))]);
  await saveNotices(db, [notice("수출 바우처 (연장)")], "intake");
  expect(await row()).toMatchObject({ readBy: "naru", rules: { rules: [machine] } });
});

test("A new reading replaces the one before, keeps what a person has confirmed, and can be taken back", async () => {
  await saveReadings(db, [await reading(read(staffed(5), staffed(9)))]);
  // As an officer's confirmation leaves it.
  await sql`
    update opportunity set rule_set = jsonb_set(rule_set::jsonb, '{rules,0}', (rule_set::jsonb #> '{rules,0}') - 'readBy' || '{"verified": true}')`.execute(
    db,
  );
  await saveReadings(db, [await reading(read(staffed(7), staffed(5)))]);
  expect((await row()).rules).toMatchObject({
    rules: [
      { id: "rule-0", verified: true, test: { min: 5 } },
      { id: "rule-0-2", readBy: "machine", test: { min: 7 } },
    ],
  });
  await sql`update opportunity set rule_set = jsonb_set(rule_set::jsonb, '{rules,0}', rule_set::jsonb #> '{rules,1}')`.execute(
    db,
  );
  await saveReadings(db, [await reading(read())]);
  expect(await row()).toMatchObject({ readBy: null, rules: null, completeness: "none" });
});

test("A reading that claims a person's confirmation is refused as a whole", async () => {
  const claims = read(requirement({ fact: "isListed", is: true }));
  await expect(saveReadings(db, [await reading(claims)])).rejects.toThrow("no machine has read");
  expect(
    await saveReadings(db, [{ ...(await reading(read(staffed(5)))), opportunityId: 999_999 }]),
  ).toMatchObject({
    gone: [999_999],
  });
});
