import { beforeAll, expect, test } from "vitest";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { checkStep } from "#app/profile/form/check-step.ts";
import { draftAnswers, profileDraftPlace } from "#app/profile/profile-drafts.server.ts";
import { readProfile } from "#app/profile/read-profile.server.ts";
import { saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { takeAnswers } from "#app/quick-check/take-answers.server.ts";
import { knowledgeOf, parseAnswers } from "#app/quick-check/visitor-answers.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { companyWith, now, today } from "./company-with-members.ts";

beforeAll(() => db.transaction().execute(enterReference));

const answers = parseAnswers([
  { name: "foundedOn", value: "2022-03-02" },
  { name: "headquarters", value: "busan" },
  { name: "size", value: "small" },
  { name: "technologies", value: ["ai"] },
  { name: "certificates", value: ["venture"] },
  { name: "isListed", value: false },
  { name: "employees", value: null },
  { name: "revenue", value: { "2025": 1_500_000_000 } },
]);

test("a profile knows what its visitor answered, and nothing else; sent twice, the same", async () => {
  const { companyId, viewer } = await companyWith("owner");
  const asked = { viewer, companyId, answers, submissionId: "form 1", now };
  expect(await takeAnswers(db, asked)).toEqual([]);
  expect(await takeAnswers(db, asked)).toEqual([]);
  const { facts, lists } = (await loadKnowledge(db, companyId, today))?.knowledge ?? {};
  const expected = knowledgeOf(answers);
  expect(facts).toEqual(expected.facts);
  expect(lists).toMatchObject(expected.lists);
  expect(lists?.patents).toEqual({ items: [], complete: false });
});

test("'none' declares a list complete", async () => {
  const { companyId, viewer } = await companyWith("owner");
  const none = parseAnswers([{ name: "technologies", value: [] }]);
  await takeAnswers(db, { viewer, companyId, answers: none, submissionId: "form 2", now });
  const known = await loadKnowledge(db, companyId, today);
  expect(known?.knowledge.lists.technologies).toEqual({ items: [], complete: true });
});

test("what the profile has already stays; a year alone is no founding date", async () => {
  const { companyId, viewer } = await companyWith("owner");
  const before = { size: "medium" };
  await saveProfileStep(db, { viewer, companyId, step: "basics", answers: before, now });
  const others = parseAnswers([
    { name: "size", value: "small" },
    { name: "foundedOn", value: "2022" },
    { name: "headquarters", value: "busan" },
  ]);
  const left = await takeAnswers(db, { viewer, companyId, answers: others, submissionId: "form 3", now });
  expect(left.map(({ name }) => name)).toEqual(["size", "foundedOn"]);
  const known = await loadKnowledge(db, companyId, today);
  expect(known?.knowledge.facts).toEqual({ size: "medium", headquarters: "busan" });
  // Nothing typed is lost: the form of the step opens with it, and asks beside the field which of the two it is.
  const drafts = await findDrafts(db, profileDraftPlace(viewer, companyId, { step: "basics" }));
  expect(drafts.basics?.fields).toEqual({ size: ["small"], foundedOn: ["2022"] });
  const profile = await readProfile(db, companyId);
  const draft = drafts.basics;
  if (!profile || !draft) throw new Error("the answers are kept");
  const { conflicts, refusals } = checkStep(profile, "basics", draftAnswers(draft), today);
  expect([Object.keys(conflicts), Object.keys(refusals)]).toEqual([["size"], ["foundedOn"]]);
});

/** A list as the profile has it, what a visitor answered, and what becomes of both. */
const lists: readonly {
  what: string;
  list: "technologies" | "certificates";
  has: readonly string[];
  isDeclared?: boolean;
  said: readonly string[];
  after: { items: readonly string[]; complete: boolean };
  isLeft: boolean;
}[] = [
  {
    what: "'none' beside a technology that was entered",
    ...{ list: "technologies", has: ["ai"], said: [] },
    ...{ after: { items: ["ai"], complete: false }, isLeft: true },
  },
  {
    what: "a technology that is there already",
    ...{ list: "technologies", has: ["ai"], said: ["ai"] },
    ...{ after: { items: ["ai"], complete: false }, isLeft: false },
  },
  {
    what: "one more technology",
    ...{ list: "technologies", has: ["ai"], said: ["quantum"] },
    ...{ after: { items: ["ai", "quantum"], complete: false }, isLeft: false },
  },
  {
    what: "a technology where a person said that there are no others",
    ...{ list: "technologies", has: ["ai"], isDeclared: true, said: ["quantum"] },
    ...{ after: { items: ["ai"], complete: true }, isLeft: true },
  },
  {
    what: "a technology where a person said that there is none",
    ...{ list: "technologies", has: [], isDeclared: true, said: ["ai"] },
    ...{ after: { items: [], complete: true }, isLeft: true },
  },
  {
    what: "certificates without one that the profile has",
    ...{ list: "certificates", has: ["innobiz"], said: ["venture"] },
    ...{ after: { items: ["innobiz", "venture"], complete: false }, isLeft: true },
  },
  {
    what: "all certificates that the profile has",
    ...{ list: "certificates", has: ["venture"], said: ["venture"] },
    ...{ after: { items: ["venture"], complete: true }, isLeft: false },
  },
];

test.each(lists)("what a visitor says against a list of the profile: $what", async (one) => {
  const { companyId, viewer } = await companyWith("owner");
  const [fact, step] =
    one.list === "technologies" ? (["field", "technology"] as const) : (["kind", "standing"] as const);
  for (const [at, word] of one.has.entries()) {
    const answers = { label: "", [fact]: fact === "field" ? `field:${word}` : word };
    const asked = { viewer, companyId, list: one.list, itemId: null, answers, now };
    expect(await saveProfileItem(db, { ...asked, submissionId: `before ${at}` })).toMatchObject({ ok: true });
  }
  if (one.isDeclared) {
    const list = { name: one.list, isComplete: true };
    expect(await saveProfileStep(db, { viewer, companyId, step, answers: {}, list, now })).toEqual({
      ok: true,
    });
  }
  const said = parseAnswers([{ name: one.list, value: [...one.said] }]);
  const asked = { viewer, companyId, answers: said, submissionId: "form", now };
  for (const _ of ["once", "sent twice"])
    expect((await takeAnswers(db, asked)).map(({ name }) => name)).toEqual(one.isLeft ? [one.list] : []);
  const found = (await loadKnowledge(db, companyId, today))?.knowledge.lists[one.list];
  expect({ items: found?.items.map((item) => item[fact]), complete: found?.complete }).toEqual(one.after);
});
