import type { Catalogue } from "#app/catalogue/catalogue.ts";
import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";

/** Totals of opportunities: number of notices, sum of the known maximum amounts, and how many give none. */
export type Sum = { count: number; limitWon: number; unknown: number };

/** Totals of all, and of each kind that occurs, in the order of the kinds. */
export type Tally = Sum & { kinds: readonly (Sum & { kind: OpportunityKind })[] };

/**
 * Adds up opportunities as the search counts them: the tracks of a notice count once. A company applies for one of them,
 * so the highest maximum of the tracks is what it could get.
 */
export function tally(
  { entries, noticeOf }: Pick<Catalogue, "entries" | "noticeOf">,
  rows: readonly number[],
): Tally {
  const { kind, limitWon } = entries.columns;
  const all = new Map<number, number | null>();
  const byKind = new Map<OpportunityKind, Map<number, number | null>>();
  for (const row of rows) {
    const notice = noticeOf[row] ?? 0;
    const ofKind = byKind.get(kind.at(row)) ?? new Map<number, number | null>();
    byKind.set(kind.at(row), ofKind);
    for (const limits of [all, ofKind]) limits.set(notice, larger(limits.get(notice), limitWon.at(row)));
  }
  const kinds = opportunityKinds.flatMap((kind) => {
    const limits = byKind.get(kind);
    return limits ? [{ kind, ...sumOf(limits) }] : [];
  });
  return { ...sumOf(all), kinds };
}

function larger(held: number | null | undefined, limit: number | null): number | null {
  if (held === undefined || held === null) return limit;
  return limit === null ? held : Math.max(held, limit);
}

function sumOf(limits: ReadonlyMap<number, number | null>): Sum {
  let limitWon = 0;
  let unknown = 0;
  for (const limit of limits.values()) {
    if (limit === null) unknown++;
    else limitWon += limit;
  }
  return { count: limits.size, limitWon, unknown };
}
