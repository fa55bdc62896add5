import { applyChanges } from "#app/matching/changes/change.ts";
import { verdictOf } from "#app/matching/judge.ts";
import { isOpen } from "#app/matching/verdict.ts";
import { type ChangeSet, whatIf } from "#app/matching/what-if.ts";
import { companyOf, compiledOf, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";
import { tally } from "./tally.ts";

/** The smallest set of changes that overturns a refusal, and the opportunities that it opens. */
export type OpeningChange = {
  set: ChangeSet;
  rows: readonly number[];
  /** The known maximum amounts of these notices, each notice once. */
  limitWon: number;
  /** What is open now and would not be with the change; null: not looked at, because it is not among the first. */
  closes: readonly number[] | null;
};

/** What orders changes: the number of notices that they open, or the amounts of these. */
export const changeOrders = ["count", "amount"] as const;
export type ChangeOrder = (typeof changeOrders)[number];

export type Changes = {
  /** One change; those that open most come first. */
  single: readonly OpeningChange[];
  /** Two or three changes at once. */
  several: readonly OpeningChange[];
};

/** How many changes are looked at closely, in either order. */
export const mostChangesShown = 8;

// Only the smallest set is shown. Larger ones are left out: searching for them would take most of the time.
const limits = { mostSets: 1, mostChanges: 3, mostJudged: 300 };

/** Finds what is one change away. Yields after each refusal, so that the caller can let other requests run. */
export function* findChanges(judged: Judged, sets: readonly RowSet[]): Generator<void, Changes> {
  const { knowledge } = judged.known;
  const found = new Map<string, { set: ChangeSet; rows: number[] }>();
  for (const refused of sets) {
    const [set] = whatIf(compiledOf(refused), companyOf(refused, knowledge), limits).sets;
    if (set) {
      const key = JSON.stringify([set.changes, set.applyFrom]);
      const same = found.get(key);
      if (same) same.rows.push(...refused.rows);
      else found.set(key, { set, rows: [...refused.rows] });
    }
    yield;
  }
  const all = [...found.values()].map((one) => ({
    ...one,
    limitWon: tally(judged.catalogue, one.rows).limitWon,
    closes: null,
  }));
  const single = all.filter(({ set }) => set.changes.length <= 1);
  const several = all.filter(({ set }) => set.changes.length > 1);
  return {
    single: yield* withClosed(judged, single),
    several: yield* withClosed(judged, several),
  };
}

/** The fewest changes first, then what opens most: notices, or their amounts. */
export function inOrder(changes: readonly OpeningChange[], order: ChangeOrder): readonly OpeningChange[] {
  const byCount = (a: OpeningChange, b: OpeningChange) => b.rows.length - a.rows.length;
  const byAmount = (a: OpeningChange, b: OpeningChange) => b.limitWon - a.limitWon;
  const [first, second] = order === "count" ? [byCount, byAmount] : [byAmount, byCount];
  return changes.toSorted(
    (a, b) => a.set.changes.length - b.set.changes.length || first(a, b) || second(a, b),
  );
}

/** What those that come first close, among all that is open now. */
function* withClosed(
  judged: Judged,
  changes: readonly OpeningChange[],
): Generator<void, readonly OpeningChange[]> {
  const shown = new Set(changeOrders.flatMap((order) => inOrder(changes, order).slice(0, mostChangesShown)));
  const open = shown.size > 0 ? openSets(judged) : [];
  const looked: OpeningChange[] = [];
  for (const one of inOrder(changes, "count")) {
    const closes = shown.has(one) ? closedBy(one.set, open, judged) : null;
    looked.push({ ...one, closes });
    yield;
  }
  return looked;
}

function openSets(judged: Judged): readonly RowSet[] {
  return rowSetsOf(
    judged,
    rowsWith(judged, ({ verdict }) => isOpen(verdict)),
  );
}

/** Time closes things too, but that is not the doing of the change: it is judged as of today. */
function closedBy({ changes }: ChangeSet, open: readonly RowSet[], { known }: Judged): readonly number[] {
  if (changes.length === 0) return [];
  const changed = applyChanges(known.knowledge, changes);
  return open.flatMap((set) => (isOpen(verdictOf(compiledOf(set), companyOf(set, changed))) ? [] : set.rows));
}
