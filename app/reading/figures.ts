import { figuresIn } from "#app/i18n/read-figure.ts";
import type { Bounds } from "./statement.ts";

/** What a figure in a notice counts. Months are kept as years. */
export type Unit = "won" | "usd" | "people" | "percent" | "years" | "age";

/** A figure with its bounds: '3년 초과 7년 이내', '10억원 미만', '5인 이상', '만 39세 이하'. */
export type Limit = { unit: Unit; bounds: Bounds; start: number; end: number };

type Figure = { value: number; unit: Unit; start: number; end: number };

const UNITS: readonly (readonly [Unit, RegExp, factor: number])[] = [
  ["won", /^\s?원/u, 1],
  ["usd", /^\s?(?:달러|불(?![가-힣])|USD|US\$|\$|弗)/iu, 1],
  ["people", /^\s?(?:명|인)(?!당|별|증|천)/u, 1],
  ["percent", /^\s?(?:%|％|퍼센트|프로(?![가-힣]))/u, 1],
  ["years", /^\s?(?:년|개년|年)(?!도|월|생)(?:\s?차)?/u, 1],
  ["years", /^\s?개월/u, 1 / 12],
  ["age", /^\s?세(?![가-힣])|^\s?세(?=이|미|초|까)/u, 1],
];
const DOLLARS_BEFORE = /(?:US\s?\$|USD|\$)\s?$/iu;

function figuresWithUnits(text: string): Figure[] {
  return figuresIn(text).flatMap(({ value, start, end }): Figure[] => {
    // '25년까지': a year, and no count of them.
    if (value === null || /['‘’`]$/u.test(text.slice(0, start))) return [];
    const after = text.slice(end, end + 8);
    for (const [unit, pattern, factor] of UNITS) {
      const found = pattern.exec(after)?.[0];
      if (found !== undefined) return [{ value: value * factor, unit, start, end: end + found.length }];
    }
    if (DOLLARS_BEFORE.test(text.slice(Math.max(0, start - 5), start)))
      return [{ value, unit: "usd", start, end }];
    if (/[억만]$/u.test(text.slice(start, end)) && /^\s?(?:이|미|초|까|~|∼|～)/u.test(after))
      return [{ value, unit: "won", start, end }];
    return [];
  });
}

type Side = { side: "min" | "max"; isInclusive: boolean; length: number };

const SIDES: readonly (readonly [RegExp, Side["side"], isInclusive: boolean])[] = [
  [/^[\s이가을를도)]{0,3}(?:경과|지나)(?:하)?(?:지|되지)\s?(?:않|아니|못)[은한는]?/u, "max", true],
  [/^[\s이가을를도)]{0,3}미(?:경과|도래)/u, "max", true],
  [/^[\s]?이상/u, "min", true],
  [/^[\s]?(?:초과|넘는|을\s?넘|를\s?넘|이?\s?(?:경과|지난))/u, "min", false],
  [/^[\s]?(?:이하|이내|까지|내(?=[\s의인)로에,]|$)|안(?=[의에\s]))/u, "max", true],
  [/^[\s]?(?:미만|미달)/u, "max", false],
];

function sideAfter(text: string, at: number): Side | null {
  const after = text.slice(at, at + 16);
  for (const [pattern, side, isInclusive] of SIDES) {
    const found = pattern.exec(after)?.[0];
    if (found !== undefined) return { side, isInclusive, length: found.length };
  }
  return null;
}

const JOINS = /[~∼～〜\-–—]|에서|부터/u;
const RANGE = /^\s?(?:[~∼～〜\-–—]|에서|부터|이고|이며|,|\/)?\s?(?:매출\S*|업력|창업\s?후)?\s?$/u;

/**
 * The limits that a text prints, a lower and an upper one that stand together as one. Figures without a word of limit count
 * only in a range: '3~7년'.
 */
export function limitsIn(text: string): Limit[] {
  const figures = figuresWithUnits(withRangeUnits(text));
  const limits: Limit[] = [];
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at] as Figure;
    const range = rangeAt(text, figure, figures[at + 1]);
    const limit = range ?? singleAt(text, figure);
    if (limit !== null) limits.push(limit);
    if (range !== null) at++;
  }
  return limits;
}

function rangeAt(text: string, figure: Figure, next: Figure | undefined): Limit | null {
  if (next?.unit !== figure.unit || next.value <= figure.value) return null;
  const side = sideAfter(text, figure.end);
  const nextSide = sideAfter(text, next.end);
  const between = text.slice(figure.end + (side?.length ?? 0), next.start);
  const isLower = side === null ? between === "" || JOINS.test(between) : side.side === "min";
  if (!isLower || nextSide?.side === "min" || !RANGE.test(between)) return null;
  return {
    unit: figure.unit,
    bounds: {
      min: figure.value,
      minInclusive: side?.isInclusive ?? true,
      max: next.value,
      maxInclusive: nextSide?.isInclusive ?? true,
    },
    start: figure.start,
    end: next.end + (nextSide?.length ?? 0),
  };
}

function singleAt(text: string, { unit, value, start, end }: Figure): Limit | null {
  const side = sideAfter(text, end);
  if (side === null) return null;
  const bounds: Bounds =
    side.side === "min"
      ? { min: value, minInclusive: side.isInclusive }
      : { max: value, maxInclusive: side.isInclusive };
  return { unit, bounds, start, end: end + side.length };
}

/** '3~7년' counts years on both sides; the first figure borrows the unit in place of the sign, one character for one. */
function withRangeUnits(text: string): string {
  return text.replace(/(\d)([~∼～〜])(?=\s?\d+\s?년)/gu, "$1년");
}
