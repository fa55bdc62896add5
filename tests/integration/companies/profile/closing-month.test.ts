import { expect, test } from "vitest";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { yearsOf } from "#app/profile/form/fiscal-years.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { db } from "#db/client.server.ts";
import { companyWith, formOf, now, profileOf, today } from "./company-with-members.ts";

test("A stated closing month decides which years the form asks for, and which can be entered at once", async () => {
  const { companyId, viewer } = await companyWith("editor");
  const save = async (step: ProfileStep, typed: Answers) => {
    const answers = formOf(await profileOf(companyId), step, typed);
    return saveProfileStep(db, { viewer, companyId, step, answers, now });
  };
  const years = async (answers: Answers = {}) => yearsOf((await profileOf(companyId)).facts, answers, today);
  await save("basics", { legalForm: "corporation", foundedOn: "2020-02-01" });
  expect(await years()).toEqual(["2025", "2024", "2023"]);
  // On 26 November 2026 the year that ended in June is over, that of the calendar is not.
  const newest = { "year.revenue": "2026", "figure.revenue": "5억" };
  expect(await save("finance", newest)).toMatchObject({
    ok: false,
    refusals: { "year.revenue": { why: "year_not_closed" } },
  });
  expect(await save("finance", { ...newest, closingMonth: "6" })).toEqual({ ok: true });
  const { facts } = (await loadKnowledge(db, companyId, today))?.knowledge ?? { facts: {} };
  expect(facts).toMatchObject({ closingMonth: "6", revenue: { 2026: 500_000_000 } });
  expect(await years()).toEqual(["2026", "2025", "2024"]);
  // Said to be December again: what was entered stays to be seen.
  expect(await years({ closingMonth: "12" })).toEqual(["2026", "2025", "2024", "2023"]);
});
