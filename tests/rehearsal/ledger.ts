import type { Condition } from "#app/confirmation/conditions/condition.ts";
import type { Applicant } from "./cast.ts";

/** A condition of the decision, and what was said to have become of it. */
export type AttachedCondition = Omit<Condition, "id" | "settledAt">;

/** What the rehearsal knows of a case because it did it: the product is compared with this, never with itself. */
export type Ledger = {
  applicationId: number;
  applicant: Applicant;
  technology: string;
  kind: "holding" | "developing";
  submittedAt: string | null;
  submitters: Set<string>;
  /** From which instant to which the clock stood still, and why. */
  stops: { reason: "supplement" | "review"; of: string; from: string; to: string | null }[];
  endedAt: string | null;
  extraDays: number;
  /** Of its events, in their order: none of them ever changes. */
  hashes: string[];
  /** Texts that were handed in, by what they are: each can be read back for ever. */
  given: { kind: GivenKind; text: string }[];
  recused: Set<string>;
  tookPart: Set<string>;
  assigned: Map<string, string>;
  recommendedBy: Set<string>;
  /** Raised with each recommendation that comes or goes, and each submission: what was voted on before is another text. */
  textVersion: number;
  reviewedBy: Set<string>;
  conditions: AttachedCondition[];
  /** The result in force, and whether it was revoked since. */
  result: "confirmed" | "not_confirmed" | null;
  confirmedAt: string | null;
  isRevoked: boolean;
  isExpired: boolean;
  /** How many of its events were seen, and how often it was its turn. */
  events: number;
  turns: number;
  turnsAfterEnd: number;
};

export type GivenKind = "submission" | "message" | "opinion" | "review" | "objection" | "statement";
