import { momentAt } from "#app/catalogue/judging-plan.ts";
import {
  bonusBrought,
  type Confirmation,
  concernsConfirmation,
  favoursConfirmation,
  isHeldBy,
  mayChangeVerdict,
  meetsRule,
  withConfirmation,
} from "#app/matching/if-confirmed.ts";
import { verdictOf } from "#app/matching/judge.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { BonusRule } from "#app/matching/rule.ts";
import { conclusions, isOpen } from "#app/matching/verdict.ts";
import { seoulDay } from "#app/time.ts";
import { companyOf, compiledOf, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";

/**
 * What a confirmation would change, by its kind; null if the company already has one. `hasTechnology`: whether it lists a
 * technology that could be confirmed.
 */
export type IfConfirmed =
  | ({ hasTechnology: boolean } & Readonly<Record<Confirmation, ConfirmationRows>>)
  | null;

/**
 * Rows that a confirmation opens or closes, those where it meets a rule and something else is still in the way, and those
 * that are then open and favour confirmed companies: by points that the notice states, or without saying how many.
 */
export type ConfirmationRows = {
  opens: readonly number[];
  helps: readonly number[];
  closes: readonly number[];
  points: readonly number[];
  unpublished: readonly number[];
  /** The bonuses that its rules name, by the id of the opportunity. */
  broughtTo: ReadonlyMap<number, readonly BonusRule[]>;
};

/** `now`: the instant in milliseconds. `field`: a confirmation of a technology of this field alone; null: of all listed. */
type Asked = { now: number; field?: string | null };

/** What a confirmation would change, by judging again with it whatever it concerns. */
export function findConfirmed(judged: Judged, { now, field = null }: Asked): IfConfirmed {
  const { knowledge } = judged.known;
  if (isHeldBy(knowledge, field)) return null;
  const all = rowsWith(judged, () => true);
  const concerned = concernedSets(judged, all, field);
  const items = knowledge.lists.technologies?.items ?? [];
  const alike = new Map<RowSet, boolean>();
  const rowsIf = (kind: Confirmation): ConfirmationRows => {
    const confirmed = withConfirmation(knowledge, kind, seoulDay(now), field);
    const { opens, helps, closes } = newlyDecided(judged, concerned, { confirmed, field, alike });
    const [opened, closed] = [new Set(opens), new Set(closes)];
    const openThen = all.filter((row) => opened.has(row) || (isOpenNow(judged, row) && !closed.has(row)));
    return { opens, helps, closes, ...favouring(judged, openThen, broughtBy(judged, confirmed, now)) };
  };
  return {
    hasTechnology: items.some((item) => field === null || item.field === field),
    holding: rowsIf("holding"),
    developing: rowsIf("developing"),
  };
}

/** Only the rows whose rules a confirmation concerns are gathered: of a large catalogue they are few. */
function concernedSets(judged: Judged, rows: readonly number[], field: string | null): readonly RowSet[] {
  const { forms, formOf } = judged.plan;
  const { knowledge } = judged.known;
  const isConcerned = forms.map(
    ({ ruleSet }) => ruleSet !== null && concernsConfirmation(ruleSet, knowledge, field),
  );
  return rowSetsOf(
    judged,
    rows.filter((row) => isConcerned[formOf[row] ?? -1]),
  );
}

function isOpenNow({ column }: Judged, row: number): boolean {
  return isOpen(conclusions[column.categoryOf[row] ?? -1]?.verdict ?? "not_judged");
}

/** `alike`: what sets that name no confirmation come to with a technology; both kinds make the same of them. */
type Trying = { confirmed: Knowledge; field: string | null; alike: Map<RowSet, boolean | null> };

function newlyDecided(
  judged: Judged,
  concerned: readonly RowSet[],
  trying: Trying,
): Pick<ConfirmationRows, "opens" | "helps" | "closes"> {
  const [opens, helps, closes]: [number[], number[], number[]] = [[], [], []];
  for (const set of concerned) {
    const found = tryOn(set, judged.known.knowledge, trying);
    if (found === null) continue;
    const { isOpenThen, isHelped } = found;
    for (const row of set.rows)
      if (isOpenThen !== isOpenNow(judged, row)) (isOpenThen ? opens : closes).push(row);
    if (isHelped) helps.push(...set.rows);
  }
  return { opens, helps, closes };
}

/** Whether a set is open then, or at least a rule is met that names a confirmation; null if nothing can be different. */
function tryOn(set: RowSet, knowledge: Knowledge, { confirmed, field, alike }: Trying) {
  const [company, then] = [companyOf(set, knowledge), companyOf(set, confirmed)];
  const { ruleSet } = set.form;
  // Who has a technology is concerned only by what names a confirmation.
  const names = ruleSet !== null && concernsConfirmation(ruleSet, then, field);
  const open = () => openIfChanged(set, company, then);
  const isOpenThen = names ? open() : once(alike, set, open);
  if (isOpenThen === null) return null;
  return { isOpenThen, isHelped: !isOpenThen && names && meetsRule(compiledOf(set), company, then) };
}

/** Whether a set is open with the confirmation; null if its verdict cannot be another one. */
function openIfChanged(set: RowSet, company: Knowledge, then: Knowledge): boolean | null {
  const compiled = compiledOf(set);
  return mayChangeVerdict(compiled, company, then) ? isOpen(verdictOf(compiled, then)) : null;
}

function once<Key, Value>(held: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = held.get(key);
  if (value !== undefined) return value;
  const found = find();
  held.set(key, found);
  return found;
}

function favouring(
  { catalogue }: Judged,
  open: readonly number[],
  brought: (row: number) => readonly BonusRule[] | null,
): Pick<ConfirmationRows, "points" | "unpublished" | "broughtTo"> {
  const { id, givesConfirmedBonus } = catalogue.entries.columns;
  const broughtTo = new Map<number, readonly BonusRule[]>();
  const [points, unpublished]: [number[], number[]] = [[], []];
  for (const row of open) {
    const rules = brought(row);
    // By its bonus rules where they name a confirmation; otherwise by what the notice says of itself.
    if (rules ? rules.length === 0 : !givesConfirmedBonus.at(row)) continue;
    broughtTo.set(id.at(row), rules ?? []);
    (rules?.some(statesPoints) ? points : unpublished).push(row);
  }
  return { points, unpublished, broughtTo };
}

/** A tie-break has no points of its own, whatever number stands beside it. */
function statesPoints({ points, tieOnly }: BonusRule): boolean {
  return points !== null && !tieOnly;
}

/** The bonuses that a confirmation would bring in a row; null if its rules name none. */
function broughtBy({ catalogue, plan, known }: Judged, confirmed: Knowledge, now: number) {
  const { id, windows } = catalogue.entries.columns;
  return (row: number): readonly BonusRule[] | null => {
    const ruleSet = plan.forms[plan.formOf[row] ?? -1]?.ruleSet;
    if (!ruleSet || !favoursConfirmation(ruleSet)) return null;
    const moment = momentAt({ windows: windows.at(row) }, now);
    const answers = known.answers.get(id.at(row)) ?? {};
    return bonusBrought(ruleSet, { ...known.knowledge, answers }, { ...confirmed, answers }, moment);
  };
}
