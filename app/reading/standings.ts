import { compactOf, type Found } from "./found.ts";
import { EXCEPTION, standingWords } from "./standing-words.ts";

/** What follows lets somebody in, and names no ground. */
const EXCEPTION_SENTENCE = /(?<=\S)\s?[.(]\s?(?:다만|단)[\s,]/u;

/** The usual grounds for refusal that a line names. */
export function standingsIn(text: string): Found[] {
  const compact = compactOf(text);
  const onlyIf = exceptionIn(text);
  const exceptionAt = EXCEPTION_SENTENCE.exec(text)?.index ?? text.length;
  return standingWords.flatMap(([fact, pattern]): Found[] => {
    const found = pattern.exec(compact.text);
    if (found === null) return [];
    const start = compact.from[found.index] ?? 0;
    if (start > exceptionAt) return [];
    const end = (compact.from[found.index + found[0].length - 1] ?? text.length) + 1;
    return [{ fact, test: { equals: true }, start, end, ...(onlyIf !== null && { onlyIf }) }];
  });
}

/** Whom a line lets in all the same, in its words. */
export function exceptionIn(text: string): string | null {
  const found = EXCEPTION.exec(text);
  if (found === null) return null;
  const words = asideAt(text, found.index) ?? text.slice(found.index);
  return words.replace(/^[\s,.(※*]+/u, "");
}

/** All that the brackets around a place of a text hold: an exception in brackets begins where they do. */
function asideAt(text: string, at: number): string | null {
  const start = text.lastIndexOf("(", at);
  if (start < 0 || text.slice(start, at).includes(")")) return null;
  const end = text.indexOf(")", Math.max(at, start + 1));
  return text.slice(start + 1, end < 0 ? text.length : end);
}
