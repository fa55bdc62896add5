import type { NamedRegion } from "./knowledge.ts";

/** One of the terms by which a document may express a concept. */
export type Variant = {
  /** Words joined without spaces. */
  term: string;
  /** 1 if as typed, less for synonyms and guesses. */
  quality: number;
};

/** One thing that a query asks for. */
export type Concept = {
  /** As typed, for messages and tests. */
  typed: string;
  variants: readonly Variant[];
  /** Rarer concepts weigh more. */
  weight: number;
  /** The parts of a compound, or of a known term of several words: each part that a text has counts for a share. */
  parts: readonly Concept[];
  /** The region that the word names; documents of other regions rank lower. */
  region?: NamedRegion;
  /** What several words of a sentence describe together, rather than a word. */
  isDescribed?: boolean;
};

/** What a query asks for, rarest first. */
export type Understood = { concepts: readonly Concept[]; words: readonly string[] };
