import type { Catalogue } from "#app/catalogue/catalogue.ts";
import { type OpportunityKind, opportunityKinds } from "#app/opportunities/opportunity.ts";

/**
 * Totals of opportunities: number of notices, sum of the known maximum amounts, how many give none (what a machine has read is
 * not added up), and how many are samples, whose invented amounts are not either.
 */
export type Sum = { count: number; limitWon: number; unknown: number; samples: number };

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
  const { kind, limitWon, isLimitRead, isSample } = entries.columns;
  const all = new Map<number, Limit>();
  const byKind = new Map<OpportunityKind, Map<number, Limit>>();
  for (const row of rows) {
    const notice = noticeOf[row] ?? 0;
    const ofKind = byKind.get(kind.at(row)) ?? new Map<number, Limit>();
    byKind.set(kind.at(row), ofKind);
    for (const limits of [all, ofKind])
      limits.set(
        notice,
        isSample.at(row)
          ? "sample"
          : larger(limits.get(notice), isLimitRead.at(row) ? null : limitWon.at(row)),
      );
  }
  const kinds = opportunityKinds.flatMap((kind) => {
    const limits = byKind.get(kind);
    return limits ? [{ kind, ...sumOf(limits) }] : [];
  });
  return { ...sumOf(all), kinds };
}

/** The highest maximum of a notice; null if none of its tracks gives one. */
type Limit = number | null | "sample";

function larger(held: Limit | undefined, limit: number | null): Limit {
  if (held === undefined || held === null) return limit;
  if (held === "sample") return held;
  return limit === null ? held : Math.max(held, limit);
}

function sumOf(limits: ReadonlyMap<number, Limit>): Sum {
  let limitWon = 0;
  let unknown = 0;
  let samples = 0;
  for (const limit of limits.values()) {
    if (limit === null) unknown++;
    else if (limit === "sample") samples++;
    else limitWon += limit;
  }
  return { count: limits.size, limitWon, unknown, samples };
}
