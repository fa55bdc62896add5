/** Counts below this are hidden: behind them stand companies that somebody may recognise. */
const SMALLEST_SHOWN = 5;

/**
 * A count of a table, as a flow from one of its sums to another: what runs into the sum of a row runs out into its cells,
 * what runs out of the sum of a column came from its cells, and the sum of all closes the circle.
 */
type Count = {
  from: string;
  to: string;
  count: number;
  /** It stands elsewhere for everybody: never hidden, and of no use to hide another. */
  isPublic: boolean;
  /** A sum of others: hidden only where hiding a part of it does not help. */
  isSum: boolean;
};

/** 'few': fewer than five, but not none; 'withheld': hidden because a hidden one could be computed from it. */
export type ShownCount = number | "few" | "withheld";

type Rows<Cell> = readonly (readonly Cell[])[];
export type ShownTable = { cells: Rows<ShownCount>; sums: readonly ShownCount[] };
export type ShownTables = {
  tables: readonly [ShownTable, ShownTable];
  columns: readonly ShownCount[];
  all: ShownCount;
};

/**
 * What may be shown of two tables of the same cases, which have the same columns and so the same sums of columns, so that no
 * hidden count can be computed from all that is shown. Pure.
 *
 * None is not hidden: it says nothing of anybody.
 *
 * @param second without rows: there is only one table
 * @param isPublic of each column, whether its counts stand elsewhere for everybody
 */
export function hideSmallCounts(
  first: Rows<number>,
  second: Rows<number>,
  isPublic: readonly boolean[],
): ShownTables {
  const counts = countsOf(first, second, isPublic);
  const shown = shownOf(counts).values();
  const take = () => shown.next().value ?? "withheld";
  const tableOf = (rows: Rows<number>) => ({ cells: rows.map((row) => row.map(take)), sums: rows.map(take) });
  return { tables: [tableOf(first), tableOf(second)], columns: isPublic.map(take), all: take() };
}

/** The tables as one circle, in the order in which they are read again: cells, sums of rows, sums of columns, sum of all. */
function countsOf(first: Rows<number>, second: Rows<number>, isPublic: readonly boolean[]): readonly Count[] {
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  // What consists of public counts only is public.
  const sum = (parts: readonly number[], columns = isPublic) => ({
    count: sumOf(parts),
    isPublic: parts.every((part, at) => part === 0 || columns[at] === true),
    isSum: true,
  });
  const cellsOf = (rows: Rows<number>, ends: (row: number, column: number) => Pick<Count, "from" | "to">) =>
    rows.flatMap((row, r) =>
      row.map((count, c) => ({ ...ends(r, c), count, isPublic: isPublic[c] === true, isSum: false })),
    );
  const columnSums = isPublic.map((_, c) => sumOf(first.map((row) => row[c] ?? 0)));
  return [
    ...cellsOf(first, (r, c) => ({ from: `row ${r}`, to: `column ${c}` })),
    ...first.map((row, r) => ({ from: "start", to: `row ${r}`, ...sum(row) })),
    ...cellsOf(second, (r, c) => ({ from: `second column ${c}`, to: `second row ${r}` })),
    ...second.map((row, r) => ({ from: `second row ${r}`, to: "end", ...sum(row) })),
    ...columnSums.map((count, c) => ({
      from: `column ${c}`,
      to: second.length === 0 ? "end" : `second column ${c}`,
      ...sum([count], [isPublic[c] === true]),
    })),
    { from: "end", to: "start", ...sum(columnSums) },
  ];
}

function shownOf(counts: readonly Count[]): readonly ShownCount[] {
  const shown: ShownCount[] = counts.map(({ count, isPublic }) =>
    !isPublic && count > 0 && count < SMALLEST_SHOWN ? "few" : count,
  );
  for (;;) {
    const exposed = shown.findIndex((as, at) => as === "few" && isComputable(counts, shown, at));
    if (exposed === -1) return shown;
    const next = nextToWithhold(counts, shown, exposed);
    // Nothing helps: say nothing of this table but what is known already.
    if (next === null) return counts.map(({ count, isPublic }) => (isPublic ? count : "withheld"));
    shown[next] = "withheld";
  }
}

/** Between which values a reader knows a hidden count to be. */
function boundsOf(as: ShownCount): readonly [lowest: number, highest: number] {
  if (as === "few") return [1, SMALLEST_SHOWN - 1];
  if (as === "withheld") return [SMALLEST_SHOWN, Number.POSITIVE_INFINITY];
  return [as, as];
}

/**
 * Whether only one value of a hidden count fits all that is shown. Two tables that fit differ by circles through hidden
 * counts, so there is a second value if, and only if, such a circle leads through this count.
 */
function isComputable(counts: readonly Count[], shown: readonly ShownCount[], at: number): boolean {
  const own = counts[at];
  const [lowest, highest] = boundsOf(shown[at] ?? 0);
  if (own === undefined) return false;
  const others = counts.flatMap(({ from, to, count }, place) => {
    const [low, high] = boundsOf(shown[place] ?? 0);
    if (place === at) return [];
    return [...(count < high ? [{ from, to }] : []), ...(count > low ? [{ from: to, to: from }] : [])];
  });
  const couldBeMore = own.count < highest && reachedFrom([own.to], others).has(own.from);
  return !couldBeMore && !(own.count > lowest && reachedFrom([own.from], others).has(own.to));
}

/** The smallest count that borders on what is hidden around this one; sums come last. Null: there is none. */
function nextToWithhold(
  counts: readonly Count[],
  shown: readonly ShownCount[],
  exposed: number,
): number | null {
  const hidden = counts.filter((_, at) => typeof shown[at] === "string");
  const both = hidden.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  const around = reachedFrom([counts[exposed]?.from ?? "", counts[exposed]?.to ?? ""], both);
  const [next] = counts
    .map((count, at) => ({ ...count, at }))
    .filter(({ at, isPublic, count }) => {
      return typeof shown[at] === "number" && !isPublic && count >= SMALLEST_SHOWN;
    })
    .filter(({ from, to }) => around.has(from) || around.has(to))
    .sort((a, b) => Number(a.isSum) - Number(b.isSum) || a.count - b.count);
  return next?.at ?? null;
}

function reachedFrom(
  start: readonly string[],
  ways: readonly { from: string; to: string }[],
): ReadonlySet<string> {
  const onward = new Map<string, string[]>();
  for (const { from, to } of ways) onward.set(from, [...(onward.get(from) ?? []), to]);
  const reached = new Set(start);
  for (const place of reached) for (const to of onward.get(place) ?? []) reached.add(to);
  return reached;
}
