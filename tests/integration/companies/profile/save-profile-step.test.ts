import { Temporal } from "temporal-polyfill";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import { today as openedOn } from "#app/platform/clock.server.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { db } from "#db/client.server.ts";
import {
  actingFor,
  companyWith,
  formOf,
  memberOf,
  now,
  personNamed,
  profileOf,
  today,
} from "./company-with-members.ts";

let companyId: number;
let viewer: Person;

beforeEach(async () => {
  ({ companyId, viewer } = await companyWith("editor"));
});

async function save(step: ProfileStep, typed: Answers, by = viewer) {
  const answers = formOf(await profileOf(companyId), step, typed);
  return saveProfileStep(db, { viewer: by, companyId, step, answers, now });
}

const known = async () => (await loadKnowledge(db, companyId, today))?.knowledge.facts;
const events = () =>
  db
    .selectFrom("company_event")
    .select(["person_id", "what", "detail"])
    .where("company_id", "=", companyId)
    .orderBy("id")
    .execute();

test("A step is saved with who said what when, and the judge knows it", async () => {
  expect(await save("basics", { size: "small", foundedOn: "2022-03-02", isListed: "no" })).toEqual({
    ok: true,
  });
  expect(await known()).toEqual({ size: "small", foundedOn: "2022-03-02", isListed: false });
  const { standings, saved } = await profileOf(companyId);
  expect(standings.size).toMatchObject({
    origin: "declared",
    asOf: today,
    validUntil: null,
    changedBy: "김한빛",
  });
  expect(saved.basics).toMatchObject({ by: "김한빛" });
  expect(new Date(saved.basics?.at ?? "").toISOString()).toBe("2026-11-26T05:05:00.000Z");
  expect(await events()).toMatchObject([
    {
      person_id: viewer.id,
      what: "profileStepSaved",
      detail: {
        step: "basics",
        changes: expect.arrayContaining([{ fact: "size", before: null, after: "small" }]),
      },
    },
  ]);
});

test("A fact can be set back to unknown, and nothing is left of it", async () => {
  await save("basics", { size: "small", employees: "12" });
  await save("basics", { size: "" });
  expect(await known()).toEqual({ employees: 12 });
  expect((await profileOf(companyId)).standings.size).toBeUndefined();
});

test("A step that was gone through without an answer is saved once and changes nothing", async () => {
  await save("partners", {});
  await save("partners", {});
  expect(await events()).toHaveLength(1);
  expect((await profileOf(companyId)).saved.partners).toBeDefined();
});

test("Figures are kept for the last three closed years and any other year", async () => {
  await save("finance", {
    "revenue.2025": "15억",
    "revenue.2024": "",
    "year.revenue": "2021",
    "figure.revenue": "3,000만",
  });
  expect(await known()).toEqual({ revenue: { 2025: 1_500_000_000, 2021: 30_000_000 } });
  await save("finance", { "revenue.2025": "" });
  expect(await known()).toEqual({ revenue: { 2021: 30_000_000 } });
});

test.each([
  [{ "year.revenue": "2026", "figure.revenue": "1" }, "year.revenue", "year_not_closed"],
  [{ "year.revenue": "abc", "figure.revenue": "1" }, "year.revenue", "year_not_closed"],
  [{ "year.revenue": "2021" }, "figure.revenue", "figure_missing"],
  [{ "figure.revenue": "1" }, "year.revenue", "year_missing"],
  [{ "year.revenue": "2025", "figure.revenue": "1", "revenue.2025": "2" }, "year.revenue", "year_shown"],
  [{ "year.revenue": "2021", "figure.revenue": "x" }, "revenue.2021", "not_a_number"],
  [{ "asOf.creditGrade": "2026-01-01" }, "asOf.creditGrade", "value_missing"],
  [
    { creditGrade: "A", "asOf.creditGrade": "2026-02-01", "validUntil.creditGrade": "2026-01-01" },
    "validUntil.creditGrade",
    "ends_before_it_begins",
  ],
  [{ "revenue.2025": null }, "revenue.2025", "not_text"],
])("Of a form with %o nothing is saved, and the field says why", async (typed, field, why) => {
  const saved = await save("finance", { auditOpinion: "unqualified", ...typed });
  expect(saved).toMatchObject({ ok: false, reason: "unsettled", refusals: { [field]: { why } } });
  expect(await known()).toEqual({});
  expect(await events()).toEqual([]);
});

test("What is valid until a day is kept with it, and no longer known afterwards", async () => {
  await save("finance", {
    creditGrade: "BBB",
    "asOf.creditGrade": "2025-11-01",
    "validUntil.creditGrade": "2026-11-25",
  });
  const { standings, facts } = await profileOf(companyId);
  expect(standings.creditGrade).toMatchObject({ asOf: "2025-11-01", validUntil: "2026-11-25" });
  expect(facts.creditGrade).toBe("BBB");
  expect(await known()).toEqual({});
});

test("A new value does not inherit the days of the old one", async () => {
  await save("finance", {
    creditGrade: "BBB",
    "asOf.creditGrade": "2025-01-01",
    "validUntil.creditGrade": "2026-11-25",
  });
  await save("finance", { creditGrade: "A" });
  expect((await profileOf(companyId)).standings.creditGrade).toMatchObject({ asOf: today, validUntil: null });
});

test("What a register said is declared once a member changes it, and stays the register's while nobody does", async () => {
  await save("basics", { size: "small", headquarters: "daejeon" });
  await db
    .updateTable("company_fact_origin")
    .set({ origin: "register" })
    .where("company_id", "=", companyId)
    .execute();
  await save("basics", { size: "medium" });
  const { standings } = await profileOf(companyId);
  expect([standings.size?.origin, standings.headquarters?.origin]).toEqual(["declared", "register"]);
});

test("A contradiction is asked, saved when it is right so, and not asked again", async () => {
  const typed = { employees: "0", legalForm: "corporation" };
  const asked = await save("basics", typed);
  expect(asked).toMatchObject({
    ok: false,
    doubts: [{ id: "corporation_without_employees", kind: "question" }],
  });
  expect(await known()).toEqual({});
  const right = { "right.corporation_without_employees.employees": "0|corporation" };
  expect(await save("basics", { ...typed, ...right })).toEqual({ ok: true });
  expect(await save("basics", { industry: "C26" })).toEqual({ ok: true });
});

test("'It is right so' holds for the values that were shown, not for others", async () => {
  const right = { "right.pre_founder_registered.legalForm": "sole_proprietor|pre_founder" };
  const saved = await save("basics", { size: "pre_founder", legalForm: "corporation", ...right });
  expect(saved).toMatchObject({
    ok: false,
    doubts: [{ id: "pre_founder_registered", mark: "corporation|pre_founder" }],
  });
});

test("A founding day to come is refused of a company, whatever is ticked", async () => {
  const saved = await save("basics", {
    foundedOn: "2027-01-01",
    size: "small",
    "right.founded_in_future.foundedOn": "2027-01-01|small|",
  });
  expect(saved).toMatchObject({ ok: false, doubts: [{ id: "founded_in_future", kind: "refused" }] });
});

test("Of two tabs that change the same value, the second is shown both and saves nothing until it chooses", async () => {
  const partner = await memberOf(companyId, "owner", "이나루");
  await save("basics", { size: "small" });
  const shown = await profileOf(companyId);
  const mine = formOf(shown, "basics", { size: "medium", employees: "8" });
  await saveProfileStep(db, {
    viewer: partner,
    companyId,
    step: "basics",
    answers: formOf(shown, "basics", { size: "micro" }),
    now,
  });
  const send = (answers: Answers) => saveProfileStep(db, { viewer, companyId, step: "basics", answers, now });

  expect(await send(mine)).toEqual({
    ok: false,
    reason: "unsettled",
    refusals: {},
    conflicts: { size: "micro" },
    doubts: [],
  });
  expect(await known()).toEqual({ size: "micro" });

  expect(await send({ ...mine, "seen.size": "micro" }), "shown, but not chosen").toMatchObject({ ok: false });
  expect(await send({ ...mine, "seen.size": "small", "pick.size": "mine" }), "chosen before").toMatchObject({
    ok: false,
  });
  expect(await send({ ...mine, "seen.size": "micro", "pick.size": "theirs" })).toEqual({ ok: true });
  expect(await known()).toEqual({ size: "micro", employees: 8 });
});

test("Whoever chooses their own value overwrites the other knowingly", async () => {
  const shown = await profileOf(companyId);
  await save("basics", { size: "micro" });
  const answers = {
    ...formOf(shown, "basics", { size: "medium" }),
    "seen.size": "micro",
    "pick.size": "mine",
  };
  expect(await saveProfileStep(db, { viewer, companyId, step: "basics", answers, now })).toEqual({
    ok: true,
  });
  expect(await known()).toEqual({ size: "medium" });
});

test("A tab that does not touch a value leaves it as the other tab has set it", async () => {
  const shown = await profileOf(companyId);
  await save("basics", { size: "micro" });
  const answers = formOf(shown, "basics", { employees: "3" });
  expect(await saveProfileStep(db, { viewer, companyId, step: "basics", answers, now })).toEqual({
    ok: true,
  });
  expect(await known()).toEqual({ size: "micro", employees: 3 });
});

test("Of two forms that are sent at once one waits for the other", async () => {
  const shown = await profileOf(companyId);
  const send = (size: string) =>
    saveProfileStep(db, {
      viewer,
      companyId,
      step: "basics",
      answers: formOf(shown, "basics", { size }),
      now,
    });
  const both = await Promise.all([send("small"), send("medium")]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await events()).toHaveLength(1);
});

test("A viewer may not write; to somebody else the company does not exist; a consultant writes while the mandate lasts", async () => {
  const reader = await memberOf(companyId, "viewer", "보는 사람");
  expect(await save("basics", { size: "small" }, reader)).toEqual({ ok: false, reason: "needsEditor" });
  const somebody = await personNamed("컨설턴트");
  const refused = { ok: false, reason: "notYours" };
  expect(await save("basics", { size: "small" }, somebody)).toEqual(refused);
  // What the request found is not what counts: the mandate may have ended since.
  const consultant = actingFor(companyId, "consultant", somebody);
  const clockDay = openedOn();
  const yesterday = Temporal.PlainDate.from(clockDay).subtract({ days: 1 }).toString();
  await db
    .insertInto("mandate")
    .values({ company_id: companyId, person_id: consultant.id, granted_by: viewer.id, expires_on: yesterday })
    .execute();
  expect(await save("basics", { size: "small" }, consultant)).toEqual(refused);
  await db.updateTable("mandate").set({ expires_on: clockDay }).where("company_id", "=", companyId).execute();
  expect(await save("basics", { size: "small" }, consultant)).toEqual({ ok: true });
});

test("Names that are none of the step, and years to come, change nothing", async () => {
  const answers = {
    hasTaxArrears: "yes",
    "revenue.2099": "1",
    "x'; drop table company": "1",
    "was.size": "\u0000",
  };
  expect(await save("basics", answers)).toEqual({ ok: true });
  expect(await known()).toEqual({});
});

test("A list is declared complete with the fields beside it: both are saved, or neither", async () => {
  const declare = async (typed: Answers) => {
    const answers = formOf(await profileOf(companyId), "basics", typed);
    const list = { name: "sites", isComplete: true } as const;
    return saveProfileStep(db, { viewer, companyId, step: "basics", answers, list, now });
  };
  expect(await declare({ industry: "C26110", employees: "열둘" })).toMatchObject({ reason: "unsettled" });
  expect((await profileOf(companyId)).complete.sites).toBeUndefined();
  expect(await declare({ industry: "C26110", employees: "12" })).toEqual({ ok: true });
  expect(await known()).toMatchObject({ industry: "C26110", employees: 12 });
  expect((await profileOf(companyId)).complete.sites).toBeDefined();
  expect((await events()).map(({ what }) => what)).toEqual(["profileListDeclared", "profileStepSaved"]);
});
