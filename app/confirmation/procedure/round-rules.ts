/*
 * What the settings of a round may be, as plain data: pages offer it, and need nothing of what reads settings.
 */

/** The share of the members who may vote on a case that must be present. */
export const quorums = ["majority", "two_thirds", "all"] as const;
/** How many votes carry: of those present, or more for than against. */
export const majorities = ["of_present", "of_cast", "two_thirds_of_present"] as const;
/** What becomes of as many votes for as against. */
export const ties = ["not_carried", "chair_decides"] as const;

/** The figures that stand in a round with a source and a mark, in days, with the highest that each may have. */
export const dayItems = {
  limitDays: 365,
  supplementDays: 180,
  consultationDays: 180,
  reviewDays: 180,
  hearingDays: 180,
  objectionDays: 365,
  objectionDecisionDays: 365,
} as const;
