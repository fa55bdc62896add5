import { type ChangeSet, whatIf } from "#app/matching/what-if.ts";
import { companyOf, compiledOf, type Judged, type RowSet } from "./row-sets.ts";

/** The smallest set of changes that overturns a refusal, and the opportunities that it opens. */
export type OpeningChange = { set: ChangeSet; rows: readonly number[] };

export type Changes = {
  /** One change; those that open most come first. */
  single: readonly OpeningChange[];
  /** Two or three changes at once. */
  several: readonly OpeningChange[];
};

// Only the smallest set is shown. Larger ones are left out: searching for them would take most of the time.
const limits = { mostSets: 1, mostChanges: 3, mostJudged: 300 };

/** Finds what is one change away. Yields after each refusal, so that the caller can let other requests run. */
export function* findChanges({ known }: Judged, sets: readonly RowSet[]): Generator<void, Changes> {
  const found = new Map<string, { set: ChangeSet; rows: number[] }>();
  for (const refused of sets) {
    const [set] = whatIf(compiledOf(refused), companyOf(refused, known.knowledge), limits).sets;
    if (set) {
      const key = JSON.stringify([set.changes, set.applyFrom]);
      const same = found.get(key);
      if (same) same.rows.push(...refused.rows);
      else found.set(key, { set, rows: [...refused.rows] });
    }
    yield;
  }
  const all = [...found.values()].sort(
    (a, b) => a.set.changes.length - b.set.changes.length || b.rows.length - a.rows.length,
  );
  return {
    single: all.filter(({ set }) => set.changes.length <= 1),
    several: all.filter(({ set }) => set.changes.length > 1),
  };
}
