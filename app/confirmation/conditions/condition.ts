/** What whoever was confirmed has to do, attached to the decision: in what words, by when, and who shows it by what. */
export type NewCondition = {
  words: string;
  /** What shows that it was done. */
  evidence: string;
  /** Who has to show it; null: the applicant. */
  shownBy: string | null;
  dueOn: string;
};

export const conditionOutcomes = ["met", "not_met"] as const;
export type ConditionOutcome = (typeof conditionOutcomes)[number];

/** A condition with what became of it; `outcome` null: it is still open. */
export type Condition = NewCondition & {
  id: number;
  outcome: ConditionOutcome | null;
  /** What showed that it was met, or why it was not. */
  outcomeWords: string | null;
  settledAt: string | null;
};

/** So many can be attached to one decision. */
export const MOST_CONDITIONS = 3;
