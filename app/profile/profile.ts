import type { Day } from "#app/matching/calendar.ts";
import type { ListName, ProfileStep } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Origin } from "#db/tables/company-tables.ts";
import type { Entered } from "./form/read-typed.ts";
import type { TechnologyName } from "./form/technology-choice.ts";

/** A value's origin, from and until when it is valid, and who wrote it when. */
export type Standing = {
  origin: Origin;
  asOf: Day | null;
  validUntil: Day | null;
  changedAt: string;
  changedBy: string | null;
};

export type Item = Standing & {
  id: number;
  label: string | null;
  technology: string | null;
  /** The values of its row, including its last valid day if the catalogue has it as a fact. */
  facts: Facts;
};

/** A confirmation that is or was valid: entered by an officer or from a register, never by the company. */
export type Confirmation = {
  technology: string;
  kind: "holding" | "developing";
  confirmedOn: Day;
  validUntil: Day | null;
  origin: Origin;
};

/** The profile as in the tables, valid or not, with who wrote what. */
export type Profile = {
  company: { id: number; name: string; nameEn: string | null; isSample: boolean; revision: number };
  facts: Facts;
  standings: Readonly<Record<string, Standing>>;
  lists: Readonly<Record<ListName, readonly Item[]>>;
  complete: Readonly<Partial<Record<ListName, { at: string; by: string | null }>>>;
  confirmations: readonly Confirmation[];
  saved: Readonly<Partial<Record<ProfileStep, { at: string; by: string | null }>>>;
  /** Technologies of the taxonomy in force. */
  technologies: readonly TechnologyName[];
};

/** The change of one control, as it is recorded. */
export type Change = { fact: string; before: Entered | null; after: Entered | null };

/** A fingerprint of an item: removing it requires naming what was seen, so that nothing is removed unseen. */
export function markOf({ label, technology, facts, asOf, validUntil }: Item): string {
  return JSON.stringify([label, technology, Object.entries(facts).sort(), asOf, validUntil]);
}
