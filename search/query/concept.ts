/** One way in which a document may say what is meant. */
export type Variant = {
  /** Words joined without spaces. */
  term: string;
  /** 1: as typed; less: a synonym, a guess. */
  quality: number;
};

/** One thing that a query asks for. */
export type Concept = {
  /** As typed, for messages and tests. */
  typed: string;
  variants: readonly Variant[];
  /** Rarer things say more. */
  weight: number;
  /** What a compound or a known term of several words is made of: each part that is there counts a share. */
  parts: readonly Concept[];
  /** Codes of the regions that the word names; documents of other regions step back. */
  regions?: readonly string[];
};

/** What a query asks for, rarest first. */
export type Understood = { concepts: readonly Concept[]; words: readonly string[] };
