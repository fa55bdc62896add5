/** One opportunity that may be meant, and how well its text fits the words: relevance, never a verdict. */
export type Candidate = { id: number; score: number };

/** What the words find, best first. Filters, verdicts, counts and pages are the catalogue's business. */
export type Candidates = {
  hits: readonly Candidate[];
  /** More would have matched than the most that are looked at. */
  isCapped: boolean;
  /** Nothing closely matches: these are the nearest. */
  isNearest: boolean;
  engine: "meilisearch" | "postgres";
};

/** Something to choose while typing. */
export type Suggestion = {
  type: "opportunity" | "technology" | "field" | "agency" | "kind";
  /** The opportunity's id, or the code of the technology, field, agency or kind. */
  id: string;
  label: string;
  lang: "ko" | "en";
};

/** At most so many candidates are looked at, on either engine. */
export const MOST_CANDIDATES = 1_000;
