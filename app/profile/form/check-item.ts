import type { Day } from "#app/matching/calendar.ts";
import type { ListName } from "#app/matching/facts.ts";
import type { Facts, Value } from "#app/matching/knowledge.ts";
import type { Item, Profile } from "#app/profile/profile.ts";
import type { Answers } from "./answers.ts";
import { type Cell, cellsOfItem } from "./cells.ts";
import { daysContradict, itemContradictions } from "./contradictions.ts";
import { type Examined, examine, openDoubts, type Unsettled } from "./examine.ts";
import { type Entered, type Refusal, typedText } from "./read-typed.ts";
import { technologyChoice, technologyOptions } from "./technology-choice.ts";

export type CheckedItem = Unsettled & Pick<Examined, "changes"> & { cells: readonly Cell[] };

/** What a form of an item would change, and everything that prevents saving it; `item` is null for a new one. */
export function checkItem(
  profile: Profile,
  list: ListName,
  item: Item | null,
  { answers, today }: { answers: Answers; today: Day },
): CheckedItem {
  const cells = cellsOfItem(list, technologyOptions(profile.technologies));
  const { changes, refusals, conflicts } = examine(cells, answers, (cell) => storedInItem(item, cell));
  const after = (name: string): Entered | null => {
    const cell = cells.find((one) => one.name === name);
    const changed = changes[name];
    return changed === undefined && cell ? storedInItem(item, cell) : (changed ?? null);
  };
  const names = cells.map(({ name }) => name);
  const facts = Object.fromEntries(
    names.map((name) => [name, after(name)]).filter(([, value]) => value !== null),
  );
  const doubts = openDoubts(
    itemContradictions(list, facts as Facts, profile.facts, today),
    Object.keys(changes),
    (name) => typedText(after(name)),
    answers,
  );
  return {
    cells,
    changes,
    refusals: { ...refusals, ...wrongWhole(list, after, names, refusals) },
    conflicts,
    doubts,
  };
}

/** The stored value of a control of an item. */
export function storedInItem(item: Item | null, { name, part }: Pick<Cell, "name" | "part">): Entered | null {
  if (item === null) return null;
  if (part !== "value") return item[part];
  if (name === "label") return item.label;
  if (name === "field") return technologyChoice({ technology: item.technology, field: item.facts.field });
  const value: Value | undefined = item.facts[name];
  return typeof value === "object" ? null : (value ?? null);
}

/** A reference number, without words that reveal what the technology is. */
const reference = /^[\p{L}\p{N}][\p{L}\p{N}_/.-]{0,29}$/u;

function wrongWhole(
  list: ListName,
  after: (name: string) => Entered | null,
  names: readonly string[],
  refusals: Examined["refusals"],
): Record<string, Refusal> {
  const isEmpty = names.every((name) => after(name) === null) && Object.keys(refusals).length === 0;
  if (isEmpty) return { label: { why: "nothing_entered" } };
  const label = after("label");
  // Security-class content is not accepted online; this is a reference to papers elsewhere.
  if (list === "technologies" && after("securityClass") === "security" && typeof label === "string")
    if (!reference.test(label)) return { label: { why: "security_label" } };
  const isReversed = names.includes("asOf") && daysContradict(after("asOf"), after("validUntil"));
  return isReversed && list !== "certificates" ? { validUntil: { why: "ends_before_it_begins" } } : {};
}
