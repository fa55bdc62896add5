import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadKnowledge } from "#app/companies/load-knowledge.server.ts";
import { companyFacts, type ListName, listNames, listOf } from "#app/matching/facts.ts";
import { parseKnowledge } from "#app/matching/knowledge.ts";
import type { Answers } from "#app/profile/form/answers.ts";
import { type Cell, cellsOfItem, cellsOfStep } from "#app/profile/form/cells.ts";
import { type Entered, readTyped, typedText } from "#app/profile/form/read-typed.ts";
import { profileSteps } from "#app/profile/form/steps.ts";
import { type TechnologyName, technologyOptions } from "#app/profile/form/technology-choice.ts";
import { type ItemSaved, saveProfileItem } from "#app/profile/save-profile-item.server.ts";
import { type StepSaved, saveProfileStep } from "#app/profile/save-profile-step.server.ts";
import { db } from "#db/client.server.ts";
import { enterReference } from "#db/seed/enter-reference.server.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { companyWith, now, profileOf, today } from "./company-with-members.ts";

const years = ["2025", "2024", "2023", "2019"];
const anyDay = fc
  .integer({ min: 0, max: 9_000 })
  .map((days) => new Date(Date.UTC(2002, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const anyWords = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });

/** Whatever the control takes. */
function anyValue(cell: Cell): fc.Arbitrary<Entered> {
  const { value } = cell;
  const some: fc.Arbitrary<Entered> = (() => {
    switch (value.type) {
      case "flag":
        return fc.boolean();
      case "day":
        return anyDay;
      case "number":
        return fc.oneof(
          fc.integer({ min: 0, max: 10 }),
          fc.integer({ min: -50, max: 1e12 }),
          fc.integer({ max: 1e6 }).map((n) => n / 10_000),
        );
      case "grade":
        return fc.constantFrom(...value.scale);
      case "words":
        return anyWords;
      case "choice": {
        const codes = Object.entries(value.options).flatMap(([code, { members }]) => (members ? [] : [code]));
        const word = codes.length > 0 ? fc.constantFrom(...codes) : anyWords;
        return value.open ? fc.oneof(word, anyWords) : word;
      }
    }
  })();
  return some.filter((one) => {
    const read = readTyped(typedText(one), cell);
    return read.ok && read.value === one;
  });
}

const anyOf = (cells: readonly Cell[]) =>
  fc
    .record(Object.fromEntries(cells.map((cell) => [cell.name, fc.option(anyValue(cell))])))
    .map((said): Said => Object.fromEntries(entriesOf(said)));

const entriesOf = (said: Readonly<Record<string, Entered | null>>) =>
  Object.entries(said).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));

type Said = Readonly<Record<string, Entered>>;
type SaidList = { items: Said[]; complete: boolean };

const isValue = ({ part }: Cell) => part === "value";
const companyCells = profileSteps.flatMap((step) => cellsOfStep(step, years).filter(isValue));
let technologies: readonly TechnologyName[];

beforeAll(async () => {
  await db.transaction().execute(enterReference);
  ({ technologies } = await profileOf((await companyWith("owner")).companyId));
});

function anyList(list: ListName): fc.Arbitrary<SaidList> {
  const item = anyOf(cellsOfItem(list, technologyOptions(technologies)).filter(isValue));
  return fc.record({ items: fc.array(item, { maxLength: 2 }), complete: fc.boolean() });
}

const typed = (said: Said) =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, typedText(value)]));

/** Sends a form and says of everything that is asked that it is right so; false where it is refused all the same. */
async function isSaved(
  said: Said,
  send: (answers: Answers) => Promise<StepSaved | ItemSaved>,
): Promise<boolean> {
  const first = await send(typed(said));
  if (first.ok || first.reason !== "unsettled") return first.ok;
  const right = first.doubts.map(({ id, at, mark }) => [`right.${id}.${at}`, mark]);
  return (await send({ ...typed(said), ...Object.fromEntries(right) })).ok;
}

type By = { companyId: number; viewer: Person };

/** Enters facts step by step; what was taken, as the judge should read it. */
async function enterFacts(by: By, facts: Said): Promise<Record<string, unknown>> {
  const taken: Record<string, unknown> = {};
  for (const step of profileSteps) {
    const ofStep = Object.entries(facts).filter(
      ([name]) => companyFacts[name.split(".")[0] as keyof typeof companyFacts].step === step,
    );
    const said = Object.fromEntries(ofStep);
    const wasSaved = await isSaved(said, (answers) => saveProfileStep(db, { ...by, step, answers, now }));
    for (const [name, value] of wasSaved ? ofStep : []) {
      const [fact = "", year] = name.split(".");
      // `revenue.2025` is a figure of the series `revenue`.
      taken[fact] = year === undefined ? value : { ...(taken[fact] as object | undefined), [year]: value };
    }
  }
  return taken;
}

async function enterList(by: By, list: ListName, { items, complete }: SaidList): Promise<unknown> {
  const taken: unknown[] = [];
  for (const [position, item] of items.entries()) {
    const form = { ...by, list, itemId: null, submissionId: `${list} ${position}`, now };
    const wasSaved = await isSaved(item, (answers) => saveProfileItem(db, { ...form, answers }));
    if (wasSaved) taken.push(knownOf(item));
  }
  const said = { step: listOf(list).step, answers: {}, list: { name: list, isComplete: true }, now };
  if (complete) await saveProfileStep(db, { ...by, ...said });
  return { items: taken, complete };
}

/** The judge does not read names; of a technology it reads the field. */
function knownOf({ label: _, field, ...known }: Said): object {
  if (field === undefined) return known;
  const technology = technologies.find(({ code }) => code === field);
  return { ...known, field: technology?.field ?? String(field).replace("field:", "") };
}

test("What is entered is what the judge reads, whatever it is, and what is refused leaves nothing behind", async () => {
  const anyProfile = fc.record({ facts: anyOf(companyCells), lists: fc.tuple(...listNames.map(anyList)) });
  let takenFacts = 0;
  await fc.assert(
    fc.asyncProperty(anyProfile, async ({ facts, lists }) => {
      const by = await companyWith("owner");
      const taken = await enterFacts(by, facts);
      takenFacts += Object.keys(taken).length;
      const takenLists: Record<string, unknown> = {};
      for (const [position, list] of listNames.entries())
        takenLists[list] = await enterList(by, list, lists[position] ?? { items: [], complete: false });
      const known = (await loadKnowledge(db, by.companyId, today))?.knowledge;
      expect(known).toEqual({ facts: taken, lists: takenLists, answers: {} });
      expect(parseKnowledge(known, [])).toMatchObject({ ok: true });
    }),
    { ...propertyRuns, numRuns: Math.ceil(propertyRuns.numRuns / 40) },
  );
  expect(takenFacts, "much of it is taken").toBeGreaterThan(propertyRuns.numRuns / 10);
});
