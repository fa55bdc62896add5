import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { hideSmallCounts, type ShownCount, type ShownTable } from "./hide-small-counts.ts";

type Table = readonly (readonly number[])[];
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const columnSums = (table: Table, width: number) =>
  Array.from({ length: width }, (_, c) => sumOf(table.map((row) => row[c] ?? 0)));

/** What a count that is shown like this may be, as far as it is tried: trying less only makes the reader know more. */
const tried = (as: ShownCount): readonly number[] => {
  if (as === "few") return [1, 2, 3, 4];
  return as === "withheld" ? [0, 3, 5, 6, 7, 8, 9, 10, 11, 12] : [as];
};
const fits = (as: ShownCount | undefined, value: number) => {
  if (as === "few") return value >= 1 && value <= 4;
  return as === "withheld" || as === value;
};

/** All rows that fit what is shown of one. */
const rowsThatFit = (cells: readonly ShownCount[], sum: ShownCount | undefined): number[][] =>
  cells
    .reduce<number[][]>((rows, as) => rows.flatMap((row) => tried(as).map((value) => [...row, value])), [[]])
    .filter((row) => fits(sum, sumOf(row)));

/** All tables that fit what is shown of one, found by trying. */
const tablesThatFit = ({ cells, sums }: ShownTable): number[][][] =>
  cells.reduce<number[][][]>(
    (tables, row, r) => {
      const rows = rowsThatFit(row, sums[r]);
      return tables.flatMap((table) => rows.map((each) => [...table, each]));
    },
    [[]],
  );

/** Which values of each cell and each sum of a row fit everything that is shown of both tables. */
function knownFrom({ tables, columns, all }: ReturnType<typeof hideSmallCounts>) {
  const width = columns.length;
  const keyOf = (table: Table) => columnSums(table, width).join();
  const isWhole = (table: Table) => {
    const sums = columnSums(table, width);
    return sums.every((sum, c) => fits(columns[c], sum)) && fits(all, sumOf(sums));
  };
  const found = tables.map((table) => tablesThatFit(table).filter(isWhole));
  const [first = [], second = []] = found;
  if (tables[1].cells.length === 0) return [first, []];
  const inBoth = (list: number[][][], other: number[][][]) => {
    const keys = new Set(other.map(keyOf));
    return list.filter((table) => keys.has(keyOf(table)));
  };
  return [inBoth(first, second), inBoth(second, first)];
}

describe("Small counts are hidden", () => {
  test.each([
    {
      said: "nothing is small: all is shown",
      table: [
        [5, 9],
        [0, 12],
      ],
      cells: [
        [5, 9],
        [0, 12],
      ],
    },
    {
      said: "one is small: what it could be computed from is withheld, too",
      table: [
        [3, 9],
        [8, 12],
      ],
      cells: [
        ["few", "withheld"],
        ["withheld", "withheld"],
      ],
    },
    { said: "a small sum is hidden as well", table: [[3, 0]], cells: [["few", 0]] },
  ])("$said", ({ table, cells }) => {
    expect(hideSmallCounts(table, [], [false, false]).tables[0].cells).toEqual(cells);
  });

  test("a column that stands elsewhere for everybody is shown, and protects nothing", () => {
    const table = [
      [2, 3, 9],
      [1, 8, 7],
    ];
    const [{ cells }] = hideSmallCounts(table, [], [true, false, false]).tables;
    expect(cells[0]?.slice(0, 2)).toEqual([2, "few"]);
    expect(cells[1]?.[0]).toBe(1);
    expect(cells[0]?.[2]).toBe("withheld");
  });

  test("where nothing can protect a count, the table says only what stands elsewhere", () => {
    // 1 that everybody knows and a hidden one make a sum of at least 5: it would have to be 4.
    const { tables, columns, all } = hideSmallCounts([[1, 4]], [], [true, false]);
    expect(tables[0]).toEqual({ cells: [[1, "withheld"]], sums: ["withheld"] });
    expect([...columns, all]).toEqual([1, "withheld", "withheld"]);
  });

  const cases = fc.array(
    fc.record({
      field: fc.nat(1),
      round: fc.nat(1),
      column: fc.nat(2),
      cases: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 9 },
  );
  type Alike = (typeof cases extends fc.Arbitrary<infer Drawn> ? Drawn : never)[number];
  const tableBy = (alike: readonly Alike[], name: "field" | "round"): Table =>
    [0, 1].map((row) =>
      [0, 1, 2].map((column) =>
        sumOf(alike.flatMap((one) => (one[name] === row && one.column === column ? [one.cases] : []))),
      ),
    );
  const cellsOf = (table: Table) => table.flatMap((row, r) => row.map((count, c) => ({ r, c, count })));

  test("no hidden count can be computed from the two tables together, and every small one is hidden", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (alike, isFirstPublic) => {
        const isPublic = [isFirstPublic, false, true];
        const tables = [tableBy(alike, "field"), tableBy(alike, "round")] as const;
        // What is withheld is tried up to 12 only: larger counts are left to other runs.
        fc.pre(tables.every((table) => columnSums(table, 2).every((sum) => sum <= 8)));
        const shown = hideSmallCounts(tables[0], tables[1], isPublic);
        const known = knownFrom(shown);
        for (const [at, table] of tables.entries())
          for (const { r, c, count } of cellsOf(table)) {
            const as = shown.tables[at]?.cells[r]?.[c];
            expect(typeof as === "number" ? as : count).toBe(count);
            const isSmall = count > 0 && count < 5 && isPublic[c] === false;
            const possible = new Set(known[at]?.map((each) => each[r]?.[c]));
            expect(isSmall && (typeof as === "number" || possible.size < 2)).toBe(false);
          }
      }),
      propertyRuns,
    );
  });
});
