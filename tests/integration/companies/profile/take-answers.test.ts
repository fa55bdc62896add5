import { beforeAll, expect, test } from "vitest";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
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
});
