import { compactOf, type Found } from "./found.ts";
import { EXCEPTION, standingWords } from "./standing-words.ts";

/** What follows lets somebody in, and names no ground. */
const EXCEPTION_SENTENCE = /(?<=\S)\s?[.(]\s?(?:다만|단)[\s,]/u;

/** The usual grounds for refusal that a line names. */
export function standingsIn(text: string): Found[] {
  const compact = compactOf(text);
  const onlyIf = exceptionIn(text);
  const [exceptionFrom, exceptionTo] = exceptionSpan(text);
  return standingWords.flatMap(([fact, pattern]): Found[] => {
    const found = pattern.exec(compact.text);
    if (found === null) return [];
    const start = compact.from[found.index] ?? 0;
    if (exceptionFrom < start && start < exceptionTo) return [];
    const end = (compact.from[found.index + found[0].length - 1] ?? text.length) + 1;
    return [{ fact, test: { equals: true }, start, end, ...(onlyIf !== null && { onlyIf }) }];
  });
}

function exceptionSpan(text: string): readonly [from: number, to: number] {
  const found = EXCEPTION_SENTENCE.exec(text);
  if (found === null) return [text.length, text.length];
  const aside = found[0].includes("(") ? asideAt(text, found.index + found[0].indexOf("(")) : null;
  return [found.index, aside === null ? text.length : found.index + found[0].length + aside.length];
}

/** Whom a line lets in all the same, in its words. */
export function exceptionIn(text: string): string | null {
  const found = EXCEPTION.exec(text);
  if (found === null) return null;
  const words = asideAt(text, found.index) ?? text.slice(found.index);
  return words.replace(/^[\s,.(※*]+/u, "");
}

/** All that the brackets around a place of a text hold, with brackets in them: an exception in brackets begins where they do. */
function asideAt(text: string, at: number): string | null {
  const open: number[] = [];
  for (let place = 0; place < text.length; place++) {
    if (text[place] === "(") open.push(place);
    if (text[place] !== ")") continue;
    const start = open.pop();
    if (start !== undefined && open.length === 0 && start <= at && at <= place)
      return text.slice(start + 1, place);
  }
  const [start] = open;
  return start !== undefined && start <= at ? text.slice(start + 1) : null;
}
