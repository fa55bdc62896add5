import type { Day } from "#app/matching/calendar.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { Judgement, Verdict } from "#app/matching/judge.ts";
import type {
  Completeness,
  OpportunityKind,
  SecurityClass,
  Status,
  Window,
} from "#app/opportunities/opportunity.ts";
import type { AmountBand } from "./amount-band.ts";
import type { Chance, ClosingDays, Sort } from "./search-state.ts";

/** A name that may lack its English. */
export type Name = { ko: string; en: string | null };
export type Named = { code: string; name: Name };

/** One value of a filter. `count`: how many cards one would get by choosing it alone, all other filters kept. */
export type FacetValue<T extends string | number = string> = { value: T; count: number; isChosen: boolean };
export type NamedFacetValue = FacetValue & { name: Name };

export type Facets = {
  /** All, in the order of the vocabulary, zero counts too. */
  kind: FacetValue<OpportunityKind>[];
  status: FacetValue<Status>[];
  closing: FacetValue<ClosingDays>[];
  amount: FacetValue<AmountBand>[];
  bonus: FacetValue<"1">[];
  /** All of the taxonomy in force, in its order. */
  field: NamedFacetValue[];
  /** All of the taxonomy in force, in its order, each with its field. */
  technology: (NamedFacetValue & { field: string })[];
  /** All, in the order of the table. */
  region: NamedFacetValue[];
  /** Those that are chosen, then those with results, most results first; at most 200. */
  agency: NamedFacetValue[];
};

/** One track of a notice, as far as a list shows it. */
export type CardTrack = {
  id: number;
  track: Bilingual | null;
  status: Status;
  /** The period that decides the status: the open one that closes first, the next one, or the last one. */
  window: Window | null;
  /** Whole days of Seoul until it closes, 0: today. `null` unless it is open and has an end. */
  daysLeft: number | null;
  limitWon: number | null;
  ratePercent: number | null;
  /** For the company that looks, with all that it rests on; null where none does. */
  judgement: Judgement | null;
};

/** One notice in the list, told by the track that ranks best; its other matching tracks are folded in. */
export type Card = CardTrack & {
  noticeId: number;
  title: string;
  lang: "ko" | "en";
  titleEn: string | null;
  kind: OpportunityKind;
  ministry: Named | null;
  operator: Named | null;
  regions: Named[];
  fields: Named[];
  technologies: Named[];
  completeness: Completeness;
  givesConfirmedBonus: boolean;
  securityClass: SecurityClass;
  isEstimate: boolean;
  isSample: boolean;
  publishedOn: Day | null;
  /** The other tracks of the notice that match, in the notice's order. */
  otherTracks: CardTrack[];
};

/** Where the words were looked up; `none`: there were no words. */
export type SearchedBy = "meilisearch" | "postgres" | "none";

export type Found = {
  /** Cards in all pages. */
  total: number;
  /** The search names at most 1,000 candidates, and there were more: say 'total+'. */
  isCapped: boolean;
  /** Nothing closely matches the words; these come nearest. */
  isNearest: boolean;
  engine: SearchedBy;
  /** One page; empty beyond the end. */
  items: Card[];
  page: number;
  /** At least 1. */
  pageCount: number;
  sort: Sort;
  facets: Facets;
  /** For the company that looks; null where none does. */
  verdicts: FoundVerdicts | null;
};

export type FoundVerdicts = {
  companyId: number;
  /** The revision of the company that was judged. */
  revision: number;
  counts: readonly { value: Verdict; count: number }[];
  /** How many cards each choice of the switch gives, all filters kept. */
  chances: readonly { value: Chance | null; count: number; isChosen: boolean }[];
};
