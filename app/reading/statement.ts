import type { TextOrigin } from "./block.ts";

/*
 * What a notice says about who may apply, until when and for how much: one statement each, with the notice's own words. The
 * rules of the language are made from statements; what the language cannot say, or a reader cannot be sure of, stays here.
 */

/** `companyAgeYears` in years, money in won or US dollars, ratios in percent, `ceoAge` in years. */
export type NumberFact =
  | "companyAgeYears"
  | "revenueKRW"
  | "exportUSD"
  | "employees"
  | "investmentKRW"
  | "debtRatioPercent"
  | "ceoAge";
export type FlagFact = "preFounder" | "isCorporation" | "isListed" | "hasExport" | "hasFactory";
/** The usual grounds for refusal, each worded in many ways. */
export type StandingFact =
  | "taxArrears"
  | "creditDefault"
  | "participationBan"
  | "bankrupt"
  | "businessClosed"
  | "capitalImpaired"
  | "duplicateSupport"
  | "obligationsUnmet"
  | "excludedIndustry"
  | "socialScandal"
  | "falseApplication"
  | "wageArrears"
  | "affiliateOfLarge";
export type WordsFact = "industry" | "certification" | "technology" | "partner";

export type Size = "micro" | "small" | "medium" | "midsize" | "large";

/** Bounds are inclusive unless it is said otherwise. `period`: the words that say for when a figure holds. */
export type Bounds = {
  min?: number;
  max?: number;
  minInclusive?: boolean;
  maxInclusive?: boolean;
  period?: string;
  /** Of an age: the printed range of founding days, which counts before any arithmetic. */
  from?: string;
  to?: string;
};

export type SiteKind = "headquarters" | "factory" | "laboratory" | "branch";

/** Region names are the short ones of the notice's provinces: '경북', '국내'. */
export type RegionTest = {
  anyOf?: readonly string[];
  noneOf?: readonly string[];
  site?: "hq" | "any";
  /** The kinds of sites that count, where the notice names them. */
  kinds?: readonly SiteKind[];
  place?: string;
  /** Where several places are named, one of them below a province: all of them, as '경북 포항시' or '울산'. */
  places?: readonly string[];
};

type Said =
  | { fact: NumberFact; test: Bounds }
  | { fact: FlagFact | StandingFact; test: { equals: boolean } }
  | { fact: WordsFact; test: { anyOf: readonly string[]; min?: number } }
  | { fact: "size"; test: { in: readonly Size[] } }
  | { fact: "region"; test: RegionTest }
  | { fact: "patent"; test: { min: number; kind?: string } }
  | { fact: "other"; test: { text: string } };

export type Statement = Said & {
  as: "requirement" | "exclusion";
  quote: string;
  /** Where the words stand. */
  at: { document: number; block: number; origin: TextOrigin };
  /** Statements with the same word are alternatives: one is enough. */
  alternativeOf?: string;
  /** In words: for whom alone it holds, or what lifts it. */
  onlyIf?: string;
  /** Only a person can decide it. */
  person?: true;
  /** Only a title or a tick of the portal says it: whoever does not meet it is asked, and not refused. */
  hint?: true;
  /** Holds for one of several tracks. */
  ofTrack?: true;
  /** Of alternatives: those with the same word are one of them, and hold together. */
  together?: string;
  /** Its words are a line of which only a part was understood. */
  isPart?: true;
};

export type BonusStatement = {
  fact: "certification" | "other" | "region" | "size";
  test: { anyOf: readonly string[] } | { text: string };
  /** Null: a preference without a number. */
  points: number | null;
  quote: string;
  at: Statement["at"];
};

/** Parallel tracks, each with what it asks for; `quote`: the words that say that one is chosen, or those of the first. */
export type ReadTracks = {
  tracks: readonly { name: string; statements: readonly Statement[] }[];
  quote: string;
  at: Statement["at"];
};

/** A paper that a notice wants, in its own words; `isNote`: what it says of the days of such papers. */
export type PaperStatement = { text: string; quote: string; at: Statement["at"]; isNote?: true };

export type ReadPeriod = {
  type: "fixed" | "until_budget" | "rolling" | "until_filled" | "unknown";
  opensOn: string | null;
  closesOn: string | null;
  /** HH:MM in Korea. */
  closesAt: string | null;
  quote: string | null;
  /** All of them, where several are printed; the period itself is the one that closes last. */
  rounds?: readonly Omit<ReadPeriod, "rounds">[];
};

/** The most that one company can get, in won, and the share of costs that is paid, in percent. */
export type ReadAmount = { limitWon: number | null; ratePercent: number | null; quote: string | null };

export type Reading = {
  isCall: boolean;
  period: ReadPeriod;
  amount: ReadAmount;
  statements: readonly Statement[];
  /** Lines that ask for more of an applicant than the statements say. */
  partly: readonly Statement[];
  /** Whom other tracks of the notice are for, in its words; null where it has none. */
  otherTracks: string | null;
  /** The tracks of which one is chosen, where all of them are named; null elsewhere. */
  tracks: ReadTracks | null;
  bonus: readonly BonusStatement[];
  papers: readonly PaperStatement[];
};
