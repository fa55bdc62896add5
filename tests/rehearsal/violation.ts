/** What must always hold. */
export const invariants = [
  "clock",
  "chain",
  "votes",
  "certificates",
  "nothing lost",
  "conditions",
  "meetings",
  "mails",
  "procedure",
  "recusals",
  "refusals",
] as const;
export type Invariant = (typeof invariants)[number];

/** Something that must always hold does not. */
export class Violation extends Error {
  readonly invariant: Invariant;
  constructor(invariant: Invariant, what: string) {
    super(what);
    this.invariant = invariant;
  }
}
