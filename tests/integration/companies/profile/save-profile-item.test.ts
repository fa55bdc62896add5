import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { listTables } from "#app/companies/profile-tables.ts";
import { type ListName, listOf } from "#app/matching/facts.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { markOf } from "#app/profile/profile.ts";
import { removeProfileItem } from "#app/profile/remove-profile-item.server.ts";
import { saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { companyWith, now, profileOf, today } from "./company-with-members.ts";

let companyId: number;
let viewer: Person;
let forms = 0;

beforeAll(() => db.transaction().execute(enterReference));
beforeEach(async () => {
  ({ companyId, viewer } = await companyWith("owner"));
});

const save = (list: ListName, itemId: number | null, answers: Answers, submissionId = `form ${++forms}`) =>
  saveProfileItem(db, { viewer, companyId, list, itemId, answers, submissionId, now });
const known = async (list: ListName) => (await loadKnowledge(db, companyId, today))?.knowledge.lists[list];

async function added(list: ListName, answers: Answers): Promise<number> {
  const saved = await save(list, null, answers);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return saved.itemId;
}

test("An item is added, changed and removed, each with its event", async () => {
  const id = await added("patents", {
    label: "AI 가속기",
    kind: "patent",
    filedOn: "2023-05-01",
    isOverseas: "no",
  });
  expect(await known("patents")).toEqual({
    items: [{ kind: "patent", filedOn: "2023-05-01", isOverseas: false }],
    complete: false,
  });
  await save("patents", id, { kind: "software", "was.kind": "patent" });
  const [item] = (await profileOf(companyId)).lists.patents;
  expect(item).toMatchObject({ label: "AI 가속기", asOf: today, origin: "declared", changedBy: "김한빛" });
  if (item === undefined) throw new Error("it is there");
  await removeProfileItem(db, { viewer, companyId, list: "patents", itemId: id, seen: markOf(item), now });
  expect((await known("patents"))?.items).toEqual([]);
  const events = await db
    .selectFrom("company_event")
    .select("what")
    .where("company_id", "=", companyId)
    .orderBy("id")
    .execute();
  expect(events.map(({ what }) => what)).toEqual([
    "profileItemAdded",
    "profileItemChanged",
    "profileItemRemoved",
  ]);
});

test("A form that is sent twice adds one item", async () => {
  const both = await Promise.all([
    save("sites", null, { region: "daejeon" }, "the same form"),
    save("sites", null, { region: "daejeon" }, "the same form"),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect((await known("sites"))?.items).toHaveLength(1);
});

test("An item of another company is as good as gone, and stays as it is", async () => {
  const other = await companyWith("owner");
  const theirs = await saveProfileItem(db, {
    ...other,
    list: "sites",
    itemId: null,
    answers: { region: "seoul" },
    submissionId: "theirs",
    now,
  });
  const itemId = theirs.ok ? theirs.itemId : 0;
  expect(await save("sites", itemId, { region: "busan" })).toEqual({ ok: false, reason: "gone" });
  await removeProfileItem(db, { viewer, companyId, list: "sites", itemId, seen: "", now });
  expect((await profileOf(other.companyId)).lists.sites).toMatchObject([{ facts: { region: "seoul" } }]);
});

test("An item that somebody changed is not removed unseen", async () => {
  const id = await added("sites", { region: "daejeon" });
  const [item] = (await profileOf(companyId)).lists.sites;
  const seen = item ? markOf(item) : "";
  await save("sites", id, { kind: "factory" });
  const removed = await removeProfileItem(db, { viewer, companyId, list: "sites", itemId: id, seen, now });
  expect(removed).toEqual({ ok: false, reason: "changed_meanwhile" });
});

test("Two tabs on one item: the second is shown both values", async () => {
  const id = await added("certificates", { kind: "venture", validUntil: "2027-01-01" });
  await save("certificates", id, { validUntil: "2027-06-01", "was.validUntil": "2027-01-01" });
  const second = await save("certificates", id, { validUntil: "2028-01-01", "was.validUntil": "2027-01-01" });
  expect(second).toMatchObject({ ok: false, conflicts: { validUntil: "2027-06-01" } });
});

test("An expired certificate is asked for, and saved when it is right so", async () => {
  const answers = { kind: "venture", validUntil: "2026-11-25" };
  expect(await save("certificates", null, answers)).toMatchObject({ ok: false, doubts: [{ id: "expired" }] });
  const saved = await save("certificates", null, { ...answers, "right.expired.validUntil": "2026-11-25" });
  expect(saved.ok).toBe(true);
  expect((await known("certificates"))?.items).toEqual([answers]);
});

test("A technology of the taxonomy brings its field along; another one stands in a field only", async () => {
  const [technology] = (await profileOf(companyId)).technologies;
  if (technology === undefined) throw new Error("the taxonomy is there");
  await added("technologies", { field: technology.code, trl: "6", confirmation: "none" });
  const id = await added("technologies", { field: "field:ai", stage: "research" });
  expect((await known("technologies"))?.items).toEqual([
    { field: technology.field, trl: 6, confirmation: "none" },
    { field: "ai", stage: "research" },
  ]);
  await save("technologies", id, { field: "", "was.field": "field:ai" });
  expect((await known("technologies"))?.items[1]).toEqual({ stage: "research" });
});

test("Of a technology of the security class only a reference is taken, and no word of it is kept", async () => {
  const answers = { label: "저잡음 신경망 가속기", securityClass: "security" };
  expect(await save("technologies", null, answers)).toMatchObject({
    ok: false,
    refusals: { label: { why: "security_label" } },
  });
  const id = await added("technologies", { label: "저잡음 신경망 가속기", trl: "3" });
  await save("technologies", id, {
    label: "R-2026/17",
    "was.label": "저잡음 신경망 가속기",
    securityClass: "security",
  });
  const changed = await db
    .selectFrom("company_event")
    .select("detail")
    .where("company_id", "=", companyId)
    .where("what", "=", "profileItemChanged")
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(changed.detail)).not.toMatch(/가속기|R-2026/);
});

test.each([
  ["people", {}, "label", "nothing_entered"],
  ["people", { label: "   " }, "label", "nothing_entered"],
  ["people", { role: "king" }, "role", "not_an_option"],
  ["partners", { role: "other:", "own.role": "" }, "role", "own_words_missing"],
  ["partners", { hasAgreement: null }, "hasAgreement", "not_text"],
  ["sites", { region: "daejeon", label: `x\u0000y` }, "label", "control_characters"],
  [
    "sites",
    { region: "daejeon", asOf: "2026-02-01", validUntil: "2026-01-01" },
    "validUntil",
    "ends_before_it_begins",
  ],
] as const)("To %s nothing is added by %o: the field '%s' says %s", async (list, answers, field, why) => {
  expect(await save(list, null, answers)).toMatchObject({ ok: false, refusals: { [field]: { why } } });
  expect((await known(list))?.items).toEqual([]);
});

test("Own words take the place of a list that lacks them; a name of the list means its word", async () => {
  await added("certificates", { kind: "other:", "own.kind": "우리 동네 인증" });
  await added("certificates", { kind: "", "own.kind": "벤처기업 확인" });
  await added("certificates", { kind: "innobiz", "own.kind": "left over" });
  expect((await known("certificates"))?.items.map(({ kind }) => kind)).toEqual([
    "우리 동네 인증",
    "venture",
    "innobiz",
  ]);
});

test("'There are no others' is declared, taken back, and said twice without a second event", async () => {
  const declare = (isComplete: boolean) =>
    saveProfileStep(db, {
      ...{ viewer, companyId, step: listOf("patents").step, answers: {}, now },
      list: { name: "patents", isComplete },
    });
  await declare(true);
  await declare(true);
  expect((await known("patents"))?.complete).toBe(true);
  await declare(false);
  expect((await known("patents"))?.complete).toBe(false);
  const events = await db
    .selectFrom("company_event")
    .select("what")
    .where("company_id", "=", companyId)
    .orderBy("id")
    .execute();
  expect(events.map(({ what }) => what)).toEqual(["profileListDeclared", "profileListReopened"]);
});

test("A viewer of the company can neither add, remove nor declare", async () => {
  const reader = await companyWith("viewer");
  const refused = { ok: false, reason: "needsEditor" };
  const request = { ...reader, list: "sites", now } as const;
  expect(
    await saveProfileItem(db, { ...request, itemId: null, answers: { region: "seoul" }, submissionId: "no" }),
  ).toEqual(refused);
  expect(await removeProfileItem(db, { ...request, itemId: 1, seen: "" })).toEqual(refused);
  const list = { name: "sites", isComplete: true } as const;
  expect(await saveProfileStep(db, { ...request, step: listOf("sites").step, answers: {}, list })).toEqual(
    refused,
  );
});

test("A list takes no more than the judge does", async () => {
  await db
    .insertInto(listTables.sites)
    .values(Array.from({ length: 1_000 }, () => ({ company_id: companyId, region: "seoul" })))
    .execute();
  expect(await save("sites", null, { region: "busan" })).toEqual({ ok: false, reason: "listFull" });
});
