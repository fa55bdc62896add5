/**
 * The four outcomes of a criterion in order: `all` is the least of its parts, `any` the greatest.
 * Numbers, because they are compared millions of times.
 */
export const NOT_MET = 0;
export const UNKNOWN = 1;
export const TO_CHECK = 2;
export const MET = 3;
export type Outcome = typeof NOT_MET | typeof UNKNOWN | typeof TO_CHECK | typeof MET;

export const outcomeNames = ["not_met", "unknown", "to_check", "met"] as const;
export type OutcomeName = (typeof outcomeNames)[number];

/** Swaps met and not met; unknown and to check stay as they are. */
export function negate(outcome: Outcome): Outcome {
  if (outcome === MET) return NOT_MET;
  if (outcome === NOT_MET) return MET;
  return outcome;
}

export function lesser(a: Outcome, b: Outcome): Outcome {
  return a < b ? a : b;
}

export function greater(a: Outcome, b: Outcome): Outcome {
  return a > b ? a : b;
}

export function ofBoolean(holds: boolean): Outcome {
  return holds ? MET : NOT_MET;
}
