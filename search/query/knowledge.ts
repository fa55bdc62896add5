import type { Synonyms } from "./synonyms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of language and corpus when a query is read. */
export type Knowledge = {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** Names and aliases of regions, joined → codes of that region and, for a group, of its members. */
  regions: ReadonlyMap<string, readonly string[]>;
};
