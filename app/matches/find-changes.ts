import { type ChangeSet, whatIf } from "#app/matching/what-if.ts";
import { companyOf, compiledOf, type Judged, type RowSet } from "./row-sets.ts";

/** The smallest changes that turn a refusal over, and the opportunities that they open. */
export type OpeningChange = { set: ChangeSet; rows: readonly number[] };

export type Changes = {
  /** One thing to change; what opens most first. */
  single: readonly OpeningChange[];
  /** Two or three things at once. */
  several: readonly OpeningChange[];
};

// Only the smallest set is shown, and what is far away is left out: looking for it costs most of the time.
const limits = { mostSets: 1, mostChanges: 3, mostJudged: 300 };

/** What is one change away. Stops between two refusals, so that whoever runs it can let others pass. */
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
