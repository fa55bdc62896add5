import { compactOf, type Found } from "./found.ts";
import { EXCEPTION, standingWords } from "./standing-words.ts";

/** The usual grounds for refusal that a line names. */
export function standingsIn(text: string): Found[] {
  const compact = compactOf(text);
  const onlyIf = exceptionIn(text);
  return standingWords.flatMap(([fact, pattern]): Found[] => {
    const found = pattern.exec(compact.text);
    if (found === null) return [];
    const start = compact.from[found.index] ?? 0;
    const end = (compact.from[found.index + found[0].length - 1] ?? text.length) + 1;
    return [{ fact, test: { equals: true }, start, end, ...(onlyIf !== null && { onlyIf }) }];
  });
}

/** Whom a line lets in all the same, in its words. */
export function exceptionIn(text: string): string | null {
  const found = EXCEPTION.exec(text);
  return found === null ? null : text.slice(found.index).replace(/^[\s,.(※*]+/u, "");
}
