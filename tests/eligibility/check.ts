/** What is compared with the labels. */
export const measures = ["verdicts", "failing", "missing", "bonus", "amounts"] as const;
export type Measure = (typeof measures)[number];
export type Check = { measure: Measure; isRight: boolean; said: string };
export type MakeCheck = (measure: Measure, isRight: boolean, said: string) => Check;
export type LeafShares = { facts: number; questions: number; reviews: number };
export type Score = { checks: Check[]; leaves: LeafShares };
