/** Bands of the most that one company can get, in won; half-open, so that each amount is in exactly one. */
export const amountBands = {
  "under-50m": { from: 0, below: 50_000_000 },
  "50m-100m": { from: 50_000_000, below: 100_000_000 },
  "100m-300m": { from: 100_000_000, below: 300_000_000 },
  "300m-1b": { from: 300_000_000, below: 1_000_000_000 },
  "from-1b": { from: 1_000_000_000, below: Number.POSITIVE_INFINITY },
} as const;

export type AmountBand = keyof typeof amountBands | "unstated";

export const amountBandNames: readonly [AmountBand, ...AmountBand[]] = [
  "under-50m",
  "50m-100m",
  "100m-300m",
  "300m-1b",
  "from-1b",
  "unstated",
];

/** The band of an amount in won; `unstated` if the notice states none. */
export function amountBandOf(won: number | null): AmountBand {
  if (won === null) return "unstated";
  for (const name of amountBandNames) {
    if (name !== "unstated" && won < amountBands[name].below) return name;
  }
  return "from-1b";
}
