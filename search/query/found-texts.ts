import type { Matchable } from "./score-text.ts";

/** Texts that an engine found, to be ranked here: both engines' findings are ranked by the same measure. */
export type FoundTexts = { texts: readonly (Matchable & { id: number })[]; isCapped: boolean };
