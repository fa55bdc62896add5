/** A stretch of a text, and whether it is Korean. */
export type Run = { text: string; isKorean: boolean };

/**
 * Korean words, with what may stand between them inside of a name ('AI', '2026', '·'): anything but a word with lower-case
 * Latin letters, which belongs to an English sentence.
 */
const koreanStretch = /\S*\p{Script=Hangul}\S*(?:\s+(?:[^\p{Ll}\s]+\s+)*?\S*\p{Script=Hangul}\S*)*/gu;

/**
 * Cuts a text into Korean and other stretches, so that a name inside of an English sentence can be marked. Joined, the
 * stretches are the text again.
 */
export function koreanRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: korean, index } of text.matchAll(koreanStretch)) {
    if (index > end) runs.push({ text: text.slice(end, index), isKorean: false });
    runs.push({ text: korean, isKorean: true });
    end = index + korean.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isKorean: false });
  return runs;
}
