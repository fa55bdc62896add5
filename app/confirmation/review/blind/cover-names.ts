import { publicDomains } from "../same-domain.ts";
import { legalForms } from "../ties.ts";

/** What stands in a text where something that tells who applied was covered. */
export const COVER = "○○○";

/** What is known to tell who applied. */
export type Giveaways = {
  /** Of the company, in whatever language and form. */
  names: readonly string[];
  /** Of people, mail addresses, telephone and business numbers, addresses: as they were typed. */
  others: readonly string[];
};

/** A text with everything covered that tells who applied, as far as that is known. */
export type Cover = (text: string) => string;

/** What is looked for: letters and digits alone, small and narrow. */
type Mark = { letters: string; kind: "name" | "other" | "domain" };

/**
 * Covers names and numbers wherever they stand, whatever legal form, spacing, width of letters or composition of Hangul they
 * are written with. Rather too much than too little: a name of two syllables is covered inside of longer words, too.
 */
export function coverOf({ names, others }: Giveaways): Cover {
  const marks = [...names.flatMap(marksOfName), ...others.flatMap(marksOfOther)].filter(
    ({ letters }) => letters.length >= 2 && letters.length <= MOST_LETTERS,
  );
  return (given) => {
    const text = given.normalize("NFC");
    const letters = lettersIn(text);
    const ranges = marks.flatMap((mark) => rangesOf(mark, letters, text));
    return replaceRanges(text, ranges);
  };
}

/** Words in brackets beside a name that are none themselves. */
const notNames = new Set(["예시", "sample"]);
/** Shorter Latin names are words only where they stand by themselves: 'ion' is no part of 'production'. */
const LONG_LATIN = 5;
const MOST_LETTERS = 60;
/** Between two letters of a name: a space, a dot, a mark that nobody sees. */
const MOST_BETWEEN = 2;

/** A name, and what of it stands before and between brackets: 'A University (AU)' is known as both. */
function marksOfName(name: string): Mark[] {
  const inside = [...name.matchAll(/[([（]([^)\]）]+)[)\]）]/gu)].map(([, words]) => words ?? "");
  const outside = name.replaceAll(/[([（][^)\]）]*[)\]）]/gu, " ");
  return [name, outside, ...inside]
    .map((one) => plain(one.normalize("NFC").toLowerCase().replaceAll(legalForms, " ")))
    .filter((letters) => !notNames.has(letters))
    .map((letters) => ({ letters, kind: "name" }));
}

/** Of a mail address also everything at its domain and its site, unless everybody may have an address there. */
function marksOfOther(typed: string): Mark[] {
  const domain = (typed.split("@")[1] ?? "").trim().toLowerCase();
  const whole: Mark = { letters: plain(typed), kind: "other" };
  return domain === "" || publicDomains.has(domain)
    ? [whole]
    : [whole, { letters: plain(domain), kind: "domain" }];
}

const plain = (text: string) =>
  lettersIn(text)
    .map(({ letter }) => letter)
    .join("");

type Letter = { letter: string; from: number; until: number };

/** Letters and digits, small and narrow, with where they stand. */
function lettersIn(text: string): readonly Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].flatMap(({ 0: found, index }) =>
    // By code units, as positions are counted.
    found
      .normalize("NFKC")
      .toLowerCase()
      .split("")
      .map((letter) => ({
        letter,
        from: index,
        until: index + found.length,
      })),
  );
}

type Range = { from: number; until: number };

function rangesOf({ letters: wanted, kind }: Mark, letters: readonly Letter[], text: string): Range[] {
  const whole = letters.map(({ letter }) => letter).join("");
  const ranges: Range[] = [];
  for (let at = whole.indexOf(wanted); at !== -1; at = whole.indexOf(wanted, at + 1)) {
    const run = letters.slice(at, at + wanted.length);
    const range = { from: run[0]?.from ?? 0, until: run.at(-1)?.until ?? 0 };
    if (isClose(run) && !(isShortLatin(wanted) && isPartOfWord(range, text)))
      ranges.push(widened(range, text, kind));
  }
  return ranges;
}

function isClose(run: readonly Letter[]): boolean {
  return run.every(({ from }, at) => at === 0 || from - (run[at - 1]?.until ?? from) <= MOST_BETWEEN);
}

const isShortLatin = (letters: string) =>
  letters.length < LONG_LATIN && /^[\p{Script=Latin}\p{N}]+$/u.test(letters);

function isPartOfWord({ from, until }: Range, text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, from)) || /^[\p{Script=Latin}\p{N}]/u.test(text.slice(until));
}

const LEGAL_FORM = "주식회사|유한책임회사|유한회사|\\(\\s*[주유재사]\\s*\\)|[㈜㈲]";
/** What belongs to a find and stands before or behind it. */
const around: Readonly<Record<Mark["kind"], readonly [RegExp, RegExp] | null>> = {
  name: [new RegExp(`(?:${LEGAL_FORM})\\s*$`, "u"), new RegExp(`^\\s*(?:${LEGAL_FORM})`, "u")],
  other: null,
  domain: [/[\p{L}\p{N}._%+-]*@$|(?:[\p{L}\p{N}-]+\.)+$/u, /^(?!)/u],
};
const FARTHEST = 70;

function widened({ from, until }: Range, text: string, kind: Mark["kind"]): Range {
  const [before, behind] = around[kind] ?? [];
  return {
    from: from - (before?.exec(text.slice(Math.max(0, from - FARTHEST), from))?.[0].length ?? 0),
    until: until + (behind?.exec(text.slice(until, until + FARTHEST))?.[0].length ?? 0),
  };
}

function replaceRanges(text: string, ranges: readonly Range[]): string {
  let covered = "";
  let at = 0;
  for (const { from, until } of [...ranges].sort((one, other) => one.from - other.from)) {
    if (from > at || (from === at && covered === "")) covered += text.slice(at, from) + COVER;
    at = Math.max(at, until);
  }
  return covered + text.slice(at);
}
