import type { Bilingual } from "#app/i18n/locale.ts";

/** A version of the list of strategic technologies; positions follow from the order. */
export type TaxonomySeed = {
  id: string;
  name: Bilingual;
  status: "in_force" | "draft" | "superseded";
  validFrom: string | null;
  validUntil: string | null;
  source: string;
  isVerified: boolean;
  fields: readonly FieldSeed[];
};

export type FieldSeed = Bilingual & { code: string; technologies: readonly TechnologySeed[] };

/** `scope` says in our own words what the technology covers; the official definition is in the notice. */
export type TechnologySeed = Bilingual & { code: string; scope: Bilingual | null };
