/** What a number counts. Money is whole won or US dollars; a test must name the unit of its fact. */
export const units = [
  "KRW",
  "USD",
  "percent",
  "people",
  "count",
  "years",
  "months",
  "points",
  "level",
] as const;
export type Unit = (typeof units)[number];
