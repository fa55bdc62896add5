export type MarkedText = { text: string; isChanged: boolean };

/** Sentences and lines; what lies between them stays with the one before, so that joined they are the text again. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?。\n]*(?:[.!?。]+|\n+|$)\s*/g)?.filter((sentence) => sentence !== "") ?? [];
}

/**
 * A text in its sentences, those marked that the other one does not have. A sentence that was only moved is not marked:
 * the officer looks for what is new.
 */
export function markChanges(text: string, other: string): readonly MarkedText[] {
  const known = new Set(sentencesOf(other).map((sentence) => sentence.trim()));
  const marked: MarkedText[] = [];
  for (const sentence of sentencesOf(text)) {
    const isChanged = !known.has(sentence.trim());
    const last = marked.at(-1);
    if (last?.isChanged === isChanged) last.text += sentence;
    else marked.push({ text: sentence, isChanged });
  }
  return marked;
}
