/** Rows of a catalogue, a bit each: what many searches keep of 100,000 rows has to be small. */
export type RowBits = Uint8Array;

export function noRows(length: number): RowBits {
  return new Uint8Array(Math.ceil(length / 8));
}

export function addRow(rows: RowBits, row: number): void {
  rows[row >> 3] = (rows[row >> 3] ?? 0) | (1 << (row & 7));
}

export function hasRow(rows: RowBits, row: number): boolean {
  return ((rows[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}
