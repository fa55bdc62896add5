import type { Understood } from "./concept.ts";
import { type Matchable, type Score, scoreText } from "./score-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Ranked = Score & { id: number };

/** Texts that say something of what is asked for, best first; where two say equally much, the newer one. */
export function rankTexts(
  understood: Understood,
  texts: readonly (Matchable & { id: number })[],
  vocabulary: Vocabulary,
): Ranked[] {
  const found: Ranked[] = [];
  for (const text of texts) {
    const score = scoreText(understood, text, vocabulary);
    if (score.score > 0) found.push({ id: text.id, ...score });
  }
  return found.sort((one, other) => other.score - one.score || other.id - one.id);
}
