/** One property of many entries, by row. Typed arrays are outside V8's heap, so the garbage collector skips them. */
export type Column<T> = { at: (row: number) => T };

/** Values that many entries share, each stored once. */
export type SharedColumn<T> = Column<T> & {
  values: readonly T[];
  /** Row → position in `values`. */
  codeOf: Uint8Array | Uint16Array | Uint32Array;
};

/** Texts that differ from entry to entry, in one buffer. An empty text counts as none: null. */
type TextColumn = Column<string | null> & {
  bytes: Buffer;
  /** Row → where its text begins in `bytes`; one more at the end, for the end of the last. */
  starts: Uint32Array;
};

/** Where the rows of a joined column come from: which of several columns, and which row of it. */
export type Origins = { columnOf: Uint32Array; rowOf: Uint32Array };

/** A way to store values: a column is made from a list, or joined from several columns. */
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

function numbersIn(values: Float64Array): Column<number> {
  return { at: (row) => values[row] ?? Number.NaN };
}

export const texts: ColumnKind<string | null, TextColumn> = {
  of(list) {
    return textsIn(
      Buffer.from(list.join("")),
      startsOf(list.length, (at) => Buffer.byteLength(list[at] ?? "")),
    );
  },
  join(columns, { columnOf, rowOf }) {
    const textAt = (at: number) => {
      const { bytes, starts } = columns[columnOf[at] ?? 0] ?? noTexts;
      const row = rowOf[at] ?? 0;
      return { bytes, from: starts[row] ?? 0, to: starts[row + 1] ?? 0 };
    };
    const starts = startsOf(rowOf.length, (at) => {
      const { from, to } = textAt(at);
      return to - from;
    });
    const joined = Buffer.alloc(starts.at(-1) ?? 0);
    for (let at = 0; at < rowOf.length; at++) {
      const { bytes, from, to } = textAt(at);
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

/** A joined column has only values that some row uses, so values of removed rows do not pile up. */
export const shared: ColumnKind<unknown, SharedColumn<unknown>> = {
  of(list) {
    const pool = makePool();
    return pooled(pool.values, Uint32Array.from(list, pool.codeOf));
  },
  join(columns, { columnOf, rowOf }) {
    const pool = makePool();
    const codes = new Uint32Array(rowOf.length);
    // For each column: its code → the joined code plus one; 0 if no row has had it yet.
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

/** Gives each value a code, equal values the same one; the same object is recognised without looking into it. */
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
