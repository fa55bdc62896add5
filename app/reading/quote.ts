import type { Found } from "./found.ts";
import type { Line } from "./line.ts";
import { DISCRETION } from "./standing-words.ts";
import { exceptionIn } from "./standings.ts";
import type { Statement } from "./statement.ts";

/** The longest quote that is kept; a line may be a paragraph. */
const QUOTED = 300;

/** What was found on a line, as a statement with its words. */
export function asStatement(line: Line, as: Statement["as"], { start, end, ...said }: Found): Statement {
  const onlyIf = said.onlyIf ?? (as === "exclusion" ? exceptionIn(line.text.slice(end)) : null);
  return {
    ...said,
    ...(onlyIf !== null && { onlyIf }),
    as,
    quote: quoted(line.text, start, end),
    at: line.at,
  } as Statement;
}

/** A line that no fact says, in its own words. */
export function inWords(line: Line, as: Statement["as"]): Statement {
  const isOpen = as === "requirement" || DISCRETION.test(line.text);
  return {
    as,
    fact: "other",
    test: { text: line.text.slice(0, QUOTED) },
    quote: quoted(line.text, 0, line.text.length),
    at: line.at,
    ...(isOpen && { person: true as const }),
  };
}

function quoted(text: string, start: number, end: number): string {
  if (text.length <= QUOTED) return text;
  const from = Math.max(0, Math.min(start - 60, text.length - QUOTED));
  return text.slice(from, Math.max(end, from + QUOTED));
}
