import type { Demand } from "./query/plan-body.ts";

/** An opportunity that may be meant, and how well its text fits the words: relevance, never a verdict. */
export type Candidate = {
  id: number;
  score: number;
  /** What was asked stands in the notice's text or attachments only, not in its title: the same for all of one search. */
  isInBody?: boolean;
};

/** What the words find, best first. Filters, verdicts, counts and pages are the catalogue's job. */
export type Candidates = {
  hits: readonly Candidate[];
  /** There were more matches than `MOST_CANDIDATES`. */
  isCapped: boolean;
  /** Nothing matches closely: these come nearest. */
  isNearest: boolean;
  engine: "meilisearch" | "postgres";
  /** Whole texts were not looked into, because that took too long. */
  areTextsLeftOut: boolean;
  /** What to mark in the lines of texts in which it stands. */
  demands: readonly Demand[];
};

/** A suggestion while typing. */
export type Suggestion = {
  type: "opportunity" | "technology" | "field" | "agency" | "kind";
  /** The opportunity's id, or the code of the technology, field, agency or kind. */
  id: string;
  label: string;
  lang: "ko" | "en";
};

/** Most candidates that either engine returns. */
export const MOST_CANDIDATES = 1_000;
