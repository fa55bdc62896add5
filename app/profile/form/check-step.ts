import type { Day } from "#app/matching/calendar.ts";
import type { ProfileStep } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import type { Change, Profile } from "#app/profile/profile.ts";
import type { Answers } from "./answers.ts";
import { type Cell, cellsOfStep } from "./cells.ts";
import { companyContradictions, daysContradict } from "./contradictions.ts";
import { type Examined, examine, openDoubts, type Unsettled } from "./examine.ts";
import { withOtherYears, yearsOf } from "./fiscal-years.ts";
import { type Entered, type Refusal, typedText } from "./read-typed.ts";

export type CheckedStep = Unsettled & Pick<Examined, "changes"> & { cells: readonly Cell[]; after: Facts };

/** What a form of a step would change, and everything that prevents saving it. */
export function checkStep(profile: Profile, step: ProfileStep, sent: Answers, today: Day): CheckedStep {
  const { answers, refusals: misplaced } = withOtherYears(sent, step, profile.facts, today);
  const cells = cellsOfStep(step, yearsOf(profile.facts, answers, today));
  const { changes, refusals, conflicts } = examine(cells, answers, (cell) => storedIn(profile, cell));
  const after = factsAfter(profile.facts, cells, changes);
  const items = Object.fromEntries(
    Object.entries(profile.lists).map(([list, rows]) => [list, rows.map(({ facts }) => facts)]),
  );
  const doubts = openDoubts(
    companyContradictions(after, items, today),
    Object.keys(changes),
    (name) => typedText(valueAt(after, name)),
    answers,
  );
  return {
    cells,
    changes,
    after,
    refusals: { ...refusals, ...misplaced, ...wrongDays(profile, changes, after) },
    conflicts,
    doubts,
  };
}

/** The stored value of a control: the value, the figure of its year, or the day beside it. */
export function storedIn(
  { facts, standings }: Pick<Profile, "facts" | "standings">,
  cell: Cell,
): Entered | null {
  if (cell.part !== "value") return standings[cell.fact]?.[cell.part] ?? null;
  return valueAt(facts, cell.name);
}

/** The value of `size`, or of `revenue.2025`. */
export function valueAt(facts: Facts, name: string): Entered | null {
  const [fact = "", year = ""] = name.split(".");
  const value = facts[fact];
  if (typeof value !== "object") return value ?? null;
  return Array.isArray(value) ? null : ((value as Readonly<Record<string, number>>)[year] ?? null);
}

function factsAfter(facts: Facts, cells: readonly Cell[], changes: Examined["changes"]): Facts {
  const after: Record<string, Value> = { ...facts };
  for (const { name, fact, year, part } of cells) {
    const value = changes[name];
    if (part !== "value" || value === undefined) continue;
    if (year === null) {
      if (value === null) delete after[fact];
      else after[fact] = value;
      continue;
    }
    const figures = Object.entries(after[fact] ?? {}).filter(([other]) => other !== year);
    const all = value === null ? figures : [...figures, [year, value] as const];
    if (all.length === 0) delete after[fact];
    else after[fact] = Object.fromEntries(all) as Value;
  }
  return after;
}

/** Days accompany a value, which is valid from one until the other. */
function wrongDays(
  { standings }: Profile,
  changes: Examined["changes"],
  after: Facts,
): Record<string, Refusal> {
  const refusals: Record<string, Refusal> = {};
  for (const [name, day] of Object.entries(changes)) {
    const [part = "", fact = ""] = name.split(".");
    if (day === null || (part !== "asOf" && part !== "validUntil")) continue;
    const from = changes[`asOf.${fact}`] ?? standings[fact]?.asOf;
    const until = changes[`validUntil.${fact}`] ?? standings[fact]?.validUntil;
    if (after[fact] === undefined) refusals[name] = { why: "value_missing" };
    else if (daysContradict(from, until)) refusals[name] = { why: "ends_before_it_begins" };
  }
  return refusals;
}

/** What changes from what to what, for the record. */
export function changesIn(
  cells: readonly Cell[],
  changes: Examined["changes"],
  profile: Profile,
): readonly Change[] {
  return cells.flatMap((cell) => {
    const after = changes[cell.name];
    return after === undefined ? [] : [{ fact: cell.name, before: storedIn(profile, cell), after }];
  });
}
