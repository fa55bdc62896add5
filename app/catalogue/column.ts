/** One property of many entries, by row. Typed arrays lie outside of V8's heap, and it has nothing to walk in them. */
export type Column<T> = { at: (row: number) => T };

/** Values that many entries share, each held once. */
export type SharedColumn<T> = Column<T> & {
  values: readonly T[];
  /** Row → position in `values`. */
  codeOf: Uint8Array | Uint16Array | Uint32Array;
};

/** Texts that differ from entry to entry, in one piece. An empty one is none: null. */
type TextColumn = Column<string | null> & {
  bytes: Buffer;
  /** Row → where its text begins in `bytes`; one more at the end. */
  starts: Uint32Array;
};

/** Where the rows of a joined column come from: which of several columns, and which row of it. */
export type Origins = { columnOf: Uint32Array; rowOf: Uint32Array };

/** How values are kept in a column: made of a list, or joined from several columns. */
export type ColumnKind<T, Made extends Column<T>> = {
  of(list: readonly T[]): Made;
  join(columns: readonly Made[], origins: Origins): Made;
};

export const numbers: ColumnKind<number, Column<number>> = {
  of: (list) => numbersIn(Float64Array.from(list)),
  join(columns, { columnOf, rowOf }) {
    const joined = new Float64Array(rowOf.length);
    for (let at = 0; at < rowOf.length; at++)
      joined[at] = columns[columnOf[at] ?? 0]?.at(rowOf[at] ?? 0) ?? Number.NaN;
    return numbersIn(joined);
  },
};

function numbersIn(held: Float64Array): Column<number> {
  return { at: (row) => held[row] ?? Number.NaN };
}

export const texts: ColumnKind<string | null, TextColumn> = {
  of(list) {
    return textsIn(
      Buffer.from(list.join("")),
      startsOf(list.length, (at) => Buffer.byteLength(list[at] ?? "")),
    );
  },
  join(columns, { columnOf, rowOf }) {
    const pieceOf = (at: number) => {
      const { bytes, starts } = columns[columnOf[at] ?? 0] ?? noTexts;
      const row = rowOf[at] ?? 0;
      return { bytes, from: starts[row] ?? 0, to: starts[row + 1] ?? 0 };
    };
    const starts = startsOf(rowOf.length, (at) => {
      const { from, to } = pieceOf(at);
      return to - from;
    });
    const joined = Buffer.alloc(starts.at(-1) ?? 0);
    for (let at = 0; at < rowOf.length; at++) {
      const { bytes, from, to } = pieceOf(at);
      bytes.copy(joined, starts[at], from, to);
    }
    return textsIn(joined, starts);
  },
};

function startsOf(length: number, lengthOf: (at: number) => number): Uint32Array {
  const starts = new Uint32Array(length + 1);
  for (let at = 0; at < length; at++) starts[at + 1] = (starts[at] ?? 0) + lengthOf(at);
  return starts;
}

function textsIn(bytes: Buffer, starts: Uint32Array): TextColumn {
  return { bytes, starts, at: (row) => bytes.toString("utf8", starts[row], starts[row + 1]) || null };
}

const noTexts = texts.of([]);

/** A joined column holds only values that some row has: what the last one of them took along is gone. */
export const shared: ColumnKind<unknown, SharedColumn<unknown>> = {
  of(list) {
    const pool = makePool();
    return pooled(pool.values, Uint32Array.from(list, pool.codeOf));
  },
  join(columns, { columnOf, rowOf }) {
    const pool = makePool();
    const codes = new Uint32Array(rowOf.length);
    // Of each column: code there → code here, plus one; 0 where no row had it yet.
    const codesHere = columns.map(({ values }) => new Uint32Array(values.length));
    for (let at = 0; at < rowOf.length; at++) {
      const column = columns[columnOf[at] ?? 0];
      const known = codesHere[columnOf[at] ?? 0];
      if (column === undefined || known === undefined) continue;
      const code = column.codeOf[rowOf[at] ?? 0] ?? 0;
      known[code] ||= pool.codeOf(column.values[code]) + 1;
      codes[at] = known[code] - 1;
    }
    return pooled(pool.values, codes);
  },
};

/** Gives each value a code, equal ones the same; what is the same object is told without looking into it. */
function makePool() {
  const values: unknown[] = [];
  const codeOfSame = new Map<unknown, number>();
  const codeOfEqual = new Map<string, number>();
  const codeOf = (value: unknown): number => {
    const known = codeOfSame.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    const code = codeOfEqual.get(text) ?? values.push(value) - 1;
    codeOfEqual.set(text, code);
    codeOfSame.set(value, code);
    return code;
  };
  return { values, codeOf };
}

function pooled(values: readonly unknown[], codes: Uint32Array): SharedColumn<unknown> {
  const codeOf = narrowest(values.length, codes);
  return { values, codeOf, at: (row) => values[codeOf[row] ?? 0] };
}

function narrowest(count: number, codes: Uint32Array): SharedColumn<unknown>["codeOf"] {
  if (count <= 2 ** 8) return Uint8Array.from(codes);
  return count <= 2 ** 16 ? Uint16Array.from(codes) : codes;
}
