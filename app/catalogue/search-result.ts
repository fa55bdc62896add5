import type { Bilingual } from "#app/i18n/locale.ts";
import type { StageTotal } from "#app/matching/bonus.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Judgement } from "#app/matching/judge.ts";
import type { Conclusion } from "#app/matching/verdict.ts";
import type {
  Completeness,
  OpportunityKind,
  RegionBasis,
  SecurityClass,
  Status,
  Window,
} from "#app/opportunities/opportunity.ts";
import type { HitLine } from "#search/query/mark-line.ts";
import type { AmountBand } from "./amount-band.ts";
import type { Chance, ClosingDays, Sort, unknownRegion } from "./search-state.ts";

/** A name; the English one may be missing. */
export type Name = { ko: string; en: string | null };
export type Named = { code: string; name: Name };

/** One value of a filter. `count`: how many cards one gets by choosing it alone, with all other filters unchanged. */
export type FacetValue<T extends string | number = string> = { value: T; count: number; isChosen: boolean };
export type NamedFacetValue = FacetValue & { name: Name };

export type Facets = {
  /** All, in the order of the vocabulary, including counts of zero. */
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
  /** Opportunities whose region is not known: under no region, and not nationwide. */
  regionUnknown: FacetValue<typeof unknownRegion>;
  /** Chosen ones first, then those with results, most results first; at most 200. */
  agency: NamedFacetValue[];
};

/** The points of the first stage of a call, as far as they are certain. */
export type FirstPoints = Pick<StageTotal, "stage" | "known" | "unpublished">;

/** What a list shows of one track of a notice. */
export type CardTrack = {
  id: number;
  track: Bilingual | null;
  status: Status;
  /** The window that decides the status: the open one that closes first, else the next, else the last. */
  window: Window | null;
  /** Whole days in Seoul until it closes, 0 for today; `null` unless it is open and has an end. */
  daysLeft: number | null;
  limitWon: number | null;
  ratePercent: number | null;
  /** Read from the words of the notice by a machine. */
  isLimitRead: boolean;
  isRateRead: boolean;
  /** For the viewing company, with all that it rests on; null if there is none. */
  judgement: Judgement | null;
  /** Where the list is ordered by them: the points of the first stage; null where the rules name none. */
  firstPoints?: FirstPoints | null;
};

/** One notice in a list, shown by its best track; its other matching tracks are folded in. */
export type Card = CardTrack & {
  noticeId: number;
  title: string;
  lang: "ko" | "en";
  titleEn: string | null;
  kind: OpportunityKind;
  ministry: Named | null;
  operator: Named | null;
  /** Empty: not known. */
  regions: Named[];
  regionBasis: RegionBasis | null;
  fields: Named[];
  technologies: Named[];
  completeness: Completeness;
  givesConfirmedBonus: boolean;
  securityClass: SecurityClass;
  isEstimate: boolean;
  isSample: boolean;
  publishedOn: Day | null;
  /** The other matching tracks, in the order of the notice. */
  otherTracks: CardTrack[];
  /** Where what was asked stands, if only the notice's text or an attachment says it. */
  hit?: HitLine;
};

/** Where the words were looked up; `none` if there were no words. */
export type SearchedBy = "meilisearch" | "postgres" | "none";

export type SearchResult = {
  /** Cards in all pages. */
  total: number;
  /** Notices that match and are left out because they are samples. */
  samplesLeftOut: number;
  /** There were more than the 1,000 candidates that a search returns: show 'total+'. */
  isCapped: boolean;
  /** Nothing matches the words closely; these come nearest. */
  isNearest: boolean;
  /** Whole texts were not looked into, because that took too long: only titles answer. */
  areTextsLeftOut: boolean;
  engine: SearchedBy;
  /** One page; empty beyond the end. */
  items: Card[];
  page: number;
  /** At least 1. */
  pageCount: number;
  sort: Sort;
  facets: Facets;
  /** For the viewing company; null if there is none. */
  verdicts: VerdictCounts | null;
};

export type VerdictCounts = {
  /** Null for a visitor who answered without an account. */
  companyId: number | null;
  /** The revision of the company that was judged. */
  revision: number;
  counts: readonly (Conclusion & { count: number })[];
  /** How many cards each choice by verdict gives, with all other filters unchanged. */
  chances: readonly { value: Chance | null; count: number; isChosen: boolean }[];
};
