import { momentAt } from "#app/catalogue/judging-plan.ts";
import {
  bringsBonus,
  type Confirmation,
  type ConfirmationEffect,
  concernsConfirmation,
  type IfConfirmed as Effects,
  favoursConfirmation,
  ifConfirmed,
  isHeldBy,
} from "#app/matching/if-confirmed.ts";
import { conclusions, isOpen } from "#app/matching/verdict.ts";
import { type Judged, rowSetsOf, rowsWith } from "./row-sets.ts";

/** What a confirmation of all listed technologies would change, by its kind; null if the company already has one. */
export type IfConfirmed =
  | ({ hasTechnology: boolean } & Readonly<Record<Confirmation, ConfirmationRows>>)
  | null;

/**
 * Rows that a confirmation opens or closes, those where it meets a rule and something else is still in the way, and those
 * that are then open and favour confirmed companies.
 */
export type ConfirmationRows = {
  opens: readonly number[];
  helps: readonly number[];
  closes: readonly number[];
  favours: readonly number[];
};

/** What a confirmation would change, by judging again with it. `now`: the instant in milliseconds. */
export function findConfirmed(judged: Judged, now: number): IfConfirmed {
  const { knowledge } = judged.known;
  if (isHeldBy(knowledge)) return null;
  const concerned = rowSetsOf(
    judged,
    rowsWith(judged, () => true),
  ).flatMap(({ form, rows, answers }) => {
    if (!form.ruleSet || !concernsConfirmation(form.ruleSet)) return [];
    const company = answers ? { ...knowledge, answers } : knowledge;
    return [{ rows, effects: ifConfirmed(form.ruleSet, company, form.moment) }];
  });
  return {
    hasTechnology: (knowledge.lists.technologies?.items ?? []).length > 0,
    holding: rowsIf(judged, concerned, "holding", now),
    developing: rowsIf(judged, concerned, "developing", now),
  };
}

type Concerned = { rows: readonly number[]; effects: Effects };

function rowsIf(
  judged: Judged,
  concerned: readonly Concerned[],
  kind: Confirmation,
  now: number,
): ConfirmationRows {
  const { column } = judged;
  const isOpenBefore = (row: number) =>
    isOpen(conclusions[column.categoryOf[row] ?? -1]?.verdict ?? "not_judged");
  const effectOf = new Map(
    concerned.flatMap(({ rows, effects }) => rows.map((row) => [row, effects?.[kind]])),
  );
  const isOpenAfter = (row: number) => {
    const effect = effectOf.get(row);
    return effect ? isOpen(effect.judgement.verdict) : isOpenBefore(row);
  };
  const rows = [...effectOf.keys()];
  return {
    opens: rows.filter((row) => isOpenAfter(row) && !isOpenBefore(row)),
    helps: rows.filter((row) => !isOpenAfter(row) && effectOf.get(row)?.rules.some(isMetThen)),
    closes: rows.filter((row) => !isOpenAfter(row) && isOpenBefore(row)),
    favours: rowsWith(judged, () => true).filter(
      (row) => isOpenAfter(row) && isFavoured(judged, row, kind, now),
    ),
  };
}

function isMetThen({ before, after }: ConfirmationEffect["rules"][number]): boolean {
  return after === "met" && (before === "not_met" || before === "unknown");
}

/** By its bonus rules where they name a confirmation; otherwise by what the notice says of itself. */
function isFavoured(
  { catalogue, plan, known }: Judged,
  row: number,
  kind: Confirmation,
  now: number,
): boolean {
  const { givesConfirmedBonus, id, windows } = catalogue.entries.columns;
  const ruleSet = plan.forms[plan.formOf[row] ?? -1]?.ruleSet;
  if (!ruleSet || !favoursConfirmation(ruleSet)) return givesConfirmedBonus.at(row);
  const answers = known.answers.get(id.at(row)) ?? {};
  return bringsBonus(
    ruleSet,
    { ...known.knowledge, answers },
    kind,
    momentAt({ windows: windows.at(row) }, now),
  );
}
