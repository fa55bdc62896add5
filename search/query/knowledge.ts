import type { Situations } from "./situations.ts";
import type { Synonyms } from "./synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of language and corpus when a query is read. */
export type Knowledge = {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  situations: Situations;
  /** By names and aliases, joined. */
  regions: ReadonlyMap<string, NamedRegion>;
};

export type NamedRegion = {
  /** Its own code and, for a group, those of its members. */
  codes: readonly string[];
  /** Codes of the groups that it belongs to. */
  wholes: readonly string[];
};
