import type { Day } from "#app/matching/calendar.ts";
import type { ListName, ProfileStep } from "#app/matching/facts.ts";
import type { Facts } from "#app/matching/knowledge.ts";
import type { Origin } from "#db/tables/company-tables.ts";
import type { Entered } from "./form/read-typed.ts";
import type { TechnologyName } from "./form/technology-choice.ts";

/** Where a value comes from, from and until when it holds, and who wrote it when. */
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
  /** Values that stand in its row; its last valid day, too, where the catalogue has it as a fact. */
  facts: Facts;
};

/** A confirmation that is in force or was: an officer or a register says so, never the company. */
export type Confirmation = {
  technology: string;
  kind: "holding" | "developing";
  confirmedOn: Day;
  validUntil: Day | null;
  origin: Origin;
};

/** The profile as it stands in the tables, valid or not, with who wrote what. */
export type Profile = {
  company: { id: number; name: string; nameEn: string | null; isSample: boolean; revision: number };
  facts: Facts;
  standings: Readonly<Record<string, Standing>>;
  lists: Readonly<Record<ListName, readonly Item[]>>;
  complete: Readonly<Partial<Record<ListName, { at: string; by: string | null }>>>;
  confirmations: readonly Confirmation[];
  saved: Readonly<Partial<Record<ProfileStep, { at: string; by: string | null }>>>;
  /** Those of the taxonomy in force. */
  technologies: readonly TechnologyName[];
};

/** What became of one control, as it is recorded. */
export type Change = { fact: string; before: Entered | null; after: Entered | null };

/** All that an item says: who removes an item names what they saw, so that nothing is removed unseen. */
export function markOf({ label, technology, facts, asOf, validUntil }: Item): string {
  return JSON.stringify([label, technology, Object.entries(facts).sort(), asOf, validUntil]);
}
