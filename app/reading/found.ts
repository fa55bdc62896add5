import type { Statement } from "./statement.ts";

type WithoutPlace<T> = T extends unknown ? Omit<T, "as" | "quote" | "at"> : never;

/** What a line says, and which of its characters say it. */
export type Found = WithoutPlace<Statement> & { start: number; end: number };

/** The words of a line without white space and dots, with the place of each in the line. */
export type Compact = { text: string; from: readonly number[] };

const DROPPED = /[\s·ㆍ․‧・∙•]/u;

/** Notices break words anywhere ('창업 기업', '휴․폐업'), so patterns run on the words without what breaks them. */
export function compactOf(text: string): Compact {
  const from: number[] = [];
  let compact = "";
  for (const [at, character] of [...text].entries()) {
    if (DROPPED.test(character)) continue;
    compact += character;
    from.push(...Array.from(character, () => at));
  }
  return { text: compact, from: [...from, [...text].length] };
}
