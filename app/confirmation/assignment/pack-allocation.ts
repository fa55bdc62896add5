import type { Allocation, Level } from "./allocation.ts";

type Packed = Omit<Allocation, "fits"> & { fits: readonly [number, readonly [string, Level][]][] };

/** An allocation as text, for a process of its own. */
export function packAllocation({ fits, ...rest }: Allocation): string {
  const packed: Packed = { ...rest, fits: [...fits].map(([id, levels]) => [id, [...levels]]) };
  return JSON.stringify(packed);
}

export function unpackAllocation(text: string): Allocation {
  const { fits, ...rest } = JSON.parse(text) as Packed;
  return { ...rest, fits: new Map(fits.map(([id, levels]) => [id, new Map(levels)])) };
}
