import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { partnerRoles } from "#app/matching/catalogue/vocabulary.ts";

/** What of its profile a company may let everybody see. Each is shown only if it was chosen. */
export const shownFacts = ["headquarters", "size", "foundedOn", "technologies", "confirmations"] as const;
export type ShownFact = (typeof shownFacts)[number];

/** What a company can be in a consortium; calls name partners by the same codes. */
export const offeredRoles = Object.keys(partnerRoles);

/** What a company says of itself where others look for partners. */
export type Listing = {
  makes: string;
  makesEn: string | null;
  seeks: string | null;
  seeksEn: string | null;
  roles: readonly string[];
  shows: readonly string[];
};

/** A company that can be found, with nothing but what it lets everybody see. */
export type Partner = Omit<Listing, "shows"> & {
  id: number;
  name: string;
  nameEn: string | null;
  isSample: boolean;
  /** Codes of places and sizes; null where not known or not shown. */
  headquarters: string | null;
  size: string | null;
  foundedOn: Day | null;
  /** Codes of the fields of its technologies, those of the class 'general' only. */
  technologies: readonly string[];
  confirmations: readonly ShownConfirmation[];
};

export type ShownConfirmation = {
  technology: Bilingual;
  kind: "holding" | "developing";
  confirmedOn: Day;
  validUntil: Day | null;
};
