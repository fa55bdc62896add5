import type { Tally } from "./allocation.ts";

/** What was computed for a proposal, as it is kept with it. */
export type Figures = { tally: Tally; bound: Tally; isProven: boolean };

export type Refused = { ok: false; reason: "gone" | "notSolved" | "notAllowed" | "outdated" };

export const MOST_REVIEWERS = 5;
export const MOST_TOGETHER = 50;
