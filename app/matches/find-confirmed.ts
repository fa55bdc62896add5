import { momentAt } from "#app/catalogue/judging-plan.ts";
import {
  bringsBonus,
  type Confirmation,
  concernsConfirmation,
  favoursConfirmation,
  isHeldBy,
  withConfirmation,
} from "#app/matching/if-confirmed.ts";
import { isOpen, verdictOf } from "#app/matching/judge.ts";
import { verdicts } from "#app/matching/judge-many.ts";
import { seoulDay } from "#app/time.ts";
import { companyOf, compiledOf, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";

/** What a confirmation of all listed technologies would change, by its kind; null if the company already has one. */
export type IfConfirmed =
  | ({ hasTechnology: boolean } & Readonly<Record<Confirmation, ConfirmationRows>>)
  | null;

/** Rows that a confirmation opens or closes, and those that are then open and favour confirmed companies. */
export type ConfirmationRows = {
  opens: readonly number[];
  closes: readonly number[];
  favours: readonly number[];
};

/** What a confirmation would change, by judging again with it. `now`: the instant in milliseconds. */
export function findConfirmed(judged: Judged, now: number): IfConfirmed {
  const { knowledge } = judged.known;
  if (isHeldBy(knowledge)) return null;
  const concerned = rowSetsOf(judged, rowsWith(judged, verdicts)).filter(
    ({ form }) => form.ruleSet && concernsConfirmation(form.ruleSet),
  );
  return {
    hasTechnology: (knowledge.lists.technologies?.items ?? []).length > 0,
    holding: rowsIf(judged, concerned, "holding", now),
    developing: rowsIf(judged, concerned, "developing", now),
  };
}

function rowsIf(
  judged: Judged,
  concerned: readonly RowSet[],
  kind: Confirmation,
  now: number,
): ConfirmationRows {
  const { column, known } = judged;
  const confirmed = withConfirmation(known.knowledge, kind, seoulDay(now));
  const isOpenBefore = (row: number) => isOpen(verdicts[column.categoryOf[row] ?? -1] ?? "not_judged");
  const isOpenAfter = new Map(
    concerned.flatMap((set) => {
      const after = isOpen(verdictOf(compiledOf(set), companyOf(set, confirmed)));
      return set.rows.map((row) => [row, after] as const);
    }),
  );
  const rows = [...isOpenAfter.keys()];
  const open = rowsWith(judged, verdicts).filter((row) => isOpenAfter.get(row) ?? isOpenBefore(row));
  return {
    opens: rows.filter((row) => isOpenAfter.get(row) && !isOpenBefore(row)),
    closes: rows.filter((row) => !isOpenAfter.get(row) && isOpenBefore(row)),
    favours: open.filter((row) => isFavoured(judged, row, kind, now)),
  };
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
