/** What became of a case on an agenda. */
export type Outcome = "carried" | "not_carried" | "no_quorum" | "void" | "not_taken";

export type ItemState = "waiting" | "open" | Outcome;

/** Where a case on an agenda stands. */
export function itemState({
  openedAt,
  outcome,
}: {
  openedAt: string | null;
  outcome: Outcome | null;
}): ItemState {
  if (outcome !== null) return outcome;
  return openedAt === null ? "waiting" : "open";
}
