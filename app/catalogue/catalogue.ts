import type { RuleSet } from "#app/matching/rule.ts";
import type { Entries } from "./entries.ts";
import type { Name, Named } from "./search-result.ts";

/** The names that entries refer to by code, of the taxonomy in force. */
export type ReferenceWords = {
  fields: readonly Named[];
  technologies: readonly (Named & { field: string })[];
  regions: readonly Region[];
  agencies: ReadonlyMap<string, Name>;
};

export type Region = Named & {
  kind: "nation" | "group" | "province" | "abroad";
  /** Codes of the regions that contain it, at any distance. */
  ancestors: readonly string[];
};

export type RuleSets = ReadonlyMap<string, RuleSet | null>;

/** The filters that show a count beside each value. */
export const facetNames = [
  "kind",
  "status",
  "closing",
  "amount",
  "bonus",
  "field",
  "technology",
  "region",
  "agency",
  "verdict",
] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * One facet of all entries. Entries with the same values share a category: a filter is decided once per category, so that
 * filtering a row costs one look-up and counting it one increment.
 */
export type FacetColumn = {
  values: readonly string[];
  /** Row → category. */
  categoryOf: Uint32Array;
  /** Category → positions in `values`. */
  valuesOf: readonly (readonly number[])[];
};

/** All opportunities at one revision. Immutable: a newer revision is a new catalogue. */
export type Catalogue = {
  revision: number;
  /** The tracks of a notice follow each other. */
  entries: Entries;
  /**
   * Opportunities that stand behind another, because two portals print one call: id → id of the one that leads. They have no row
   * of their own, so that lists, counts, matches and the API have each call once.
   */
  folded: ReadonlyMap<number, number>;
  /** The row of an opportunity by its id, or of the one that it stands behind. */
  rowOf: (id: number) => number | undefined;
  words: ReferenceWords;
  /** The rules of each `ruleHash`, shared by all entries that have them; null if they do not pass the schema. */
  ruleSets: RuleSets;
  /** The rows of real opportunities and those of invented samples, each in order. */
  realRows: Uint32Array;
  sampleRows: Uint32Array;
  /** Row → position of its notice among the notices. */
  noticeOf: Uint32Array;
  /** Row → 1 if its notice has no other track. */
  isOnlyTrack: Uint8Array;
  /** 0, 1, 2, … */
  allRows: Uint32Array;
  /** Position of a notice → its first row; one more at the end, for the row after the last. */
  firstRowOf: Uint32Array;
  columns: Readonly<Record<Exclude<FacetName, "status" | "closing" | "verdict">, FacetColumn>>;
  /** Rows, newest first: by day of publication (unknown last), then the latest entered. */
  byNewest: Uint32Array;
  /** Rows, largest amount first (unknown last), then newest. */
  byAmount: Uint32Array;
};

/** The parts of a catalogue that depend on the time; valid from `from` until before `until` (milliseconds). */
export type PeriodColumns = {
  from: number;
  until: number;
  columns: Readonly<Record<"status" | "closing", FacetColumn>>;
  /** Rows: open ones by their end, then open without end, expected by their beginning, unknown, closed last. */
  byClosing: Uint32Array;
};
