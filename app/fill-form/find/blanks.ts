import type { Line } from "../document/form-document.ts";
import { parseLabel } from "../labels/parse-label.ts";
import { type FormUnit, unitAtStart } from "../labels/units-of-labels.ts";

/** A stretch of a line where a value goes. */
export type Blank = {
  line: Line;
  from: number;
  to: number;
  shape: "free" | "date" | "digits";
  /** What stands there now. */
  template: string;
  /** The unit behind it. */
  unit: FormUnit | null;
  /** What is written around a value so that it stays apart from its neighbours. */
  before: string;
  after: string;
};

/** A blank with its label in the same line. */
export type LabelledBlank = { blank: Blank; label: string };

const GAP = "[\\s_\\u3000]";
const DATE = new RegExp(`^${GAP}*(?:(?:19|20)${GAP}*)?년${GAP}*월(?:${GAP}*일)?`, "u");
const DOTTED_DATE =
  /^\s*(?:(?:(?:19|20)\s+|\s{2,})\.\s{2,}\.(?:\s{2,}\.?)?\s*|(?:yyyy|0000|20\d\d(?=\s?[./-]\s?00))\s?[./-]\s?(?:mm|00)\s?[./-]\s?(?:dd|00)\.?\s*)$/iu;
const DIGITS = new RegExp(
  `^${GAP}*(?:${GAP}{2,}[-–]${GAP}{2,}(?:[-–]${GAP}{2,})?|0{3,6}-0{2,7}(?:-0{4,5})?)${GAP}*`,
  "u",
);
const BLANK = /^(?:[\s_\u3000]*|[\s_\u3000]*[.·…‥]{3,}[\s_\u3000]*|\s*[○◯]{2,}\s*)$/u;
/** The beginning of an address that a form prints for whoever fills it in. */
const BEGUN = /^\s*(?:https?:\/\/(?:www\.)?|www\.|@)\s*$/iu;
const BRACKETS = /^(\s*[([]\s*)[\s_\u3000]*([)\]]\s*)/u;
const SEAL = /\s*\((?:인|서명|직인|날인|법인인감|seal|signature)[^)]*\)\s*$/iu;

/** A line that is nothing but a blank, with a unit or the signs of a date perhaps; null if it says something. */
export function blankIn(line: Line): Blank | null {
  const { text, hints } = line;
  const hinted = hints.reduce((sum, [from, to]) => sum + to - from, 0);
  const said = hints.reduceRight((words, [from, to]) => words.slice(0, from) + words.slice(to), text);
  if (hinted > 0 && said.trim() === "") return whole(line, 0, text.length);
  return blankOf(line, 0, text.length);
}

function whole(line: Line, from: number, to: number): Blank {
  const template = line.text.slice(from, to);
  return { line, from, to, shape: "free", template, unit: null, before: "", after: "" };
}

function blankOf(line: Line, from: number, to: number): Blank | null {
  const text = line.text.slice(from, to);
  const blank = whole(line, from, to);
  if (BLANK.test(text) || BEGUN.test(text)) return blank;
  const date = DATE.exec(text)?.[0];
  if ((date !== undefined && text.slice(date.length).trim() === "") || DOTTED_DATE.test(text))
    return { ...blank, shape: "date" };
  if (DIGITS.exec(text)?.[0].length === text.length) return { ...blank, shape: "digits" };
  const bracketed = BRACKETS.exec(text);
  if (bracketed) return inBrackets(line, from, text, bracketed);
  const gap = /^[\s_\u3000]*/u.exec(text)?.[0] ?? "";
  const unit = unitAlone(text.slice(gap.length));
  return unit === null ? null : { ...whole(line, from, from + gap.length), unit };
}

/** '(      )', '(      )명' */
function inBrackets(line: Line, from: number, text: string, [all, open = ""]: RegExpExecArray): Blank | null {
  const rest = text.slice(all.length);
  const unit = unitAlone(rest);
  if (rest.trim() !== "" && unit === null) return null;
  return { ...whole(line, from + open.trimEnd().length, from + all.trimEnd().length - 1), unit };
}

function unitAlone(words: string): FormUnit | null {
  const unit = unitAtStart(words);
  return unit !== null && words.slice(unit.length).trim() === "" ? unit.unit : null;
}

/** The blanks of a line that stand behind their label: '기업명:      대표자:      ', '종업원 수 (    )명'. */
export function labelledBlanks(line: Line): readonly LabelledBlank[] {
  const sealed = SEAL.exec(line.text)?.index ?? line.text.length;
  const colons = [...line.text.slice(0, sealed).matchAll(/(?<!\d)[:：]/gu)].map(({ index }) => index);
  return colons.length > 0 ? behindColons(line, colons, sealed) : behindWords(line, sealed);
}

function behindColons(line: Line, colons: readonly number[], end: number): LabelledBlank[] {
  const found: LabelledBlank[] = [];
  let labelFrom = 0;
  for (const [index, colon] of colons.entries()) {
    const label = line.text.slice(labelFrom, colon);
    // '(단위: 원)' says something of the table below.
    if (/(?:단위|unit)\s*$/iu.test(label)) return found;
    const next = colons[index + 1];
    if (next === undefined) {
      const blank = blankOf(line, colon + 1, end);
      if (blank) found.push({ label, blank: apart(blank, end < line.text.length) });
      continue;
    }
    const between = gapBefore(line, colon + 1, next);
    labelFrom = between?.to ?? next;
    if (between?.blank) found.push({ label, blank: apart(between.blank, true) });
  }
  return found;
}

/** The blank after a colon, where another label follows it. */
function gapBefore(line: Line, from: number, to: number): { blank: Blank | null; to: number } | null {
  const text = line.text.slice(from, to);
  const shaped = DATE.exec(text)?.[0] ?? DIGITS.exec(text)?.[0];
  const open = shaped ?? /^(?:\s*[([][\s_]*[)\]]|[\s_\u3000]*(?:[.·…‥]{3,}[\s_]*)?)/u.exec(text)?.[0] ?? "";
  if (open.length < 2) return null;
  const unit = shaped === undefined ? unitAtStart(text.slice(open.length)) : null;
  const length = open.length + (unit?.length ?? 0);
  const rest = text.slice(length);
  const isLabel = parseLabel(rest).isUnderstood || !/\S\s{2,}\S/u.test(rest.trim());
  return {
    blank: isLabel && rest.trim() !== "" ? blankOf(line, from, from + length) : null,
    to: from + length,
  };
}

const BEHIND = /([([][\s\u3000_]{2,}[)\]]|_{3,}|[.·…‥]{4,}|…{2,})/gu;

function behindWords(line: Line, end: number): LabelledBlank[] {
  const text = line.text.slice(0, end);
  const dated = /^(.*\S)(\s*[\s_]{2,}년[\s_]{2,}월[\s_]{2,}일\s*)$/u.exec(text);
  if (dated) {
    const [, label = "", template = ""] = dated;
    return [
      {
        label,
        blank: { ...whole(line, label.length, label.length + template.length), shape: "date", before: " " },
      },
    ];
  }
  const found: LabelledBlank[] = [];
  let labelFrom = 0;
  for (const match of text.matchAll(BEHIND)) {
    const after = match.index + match[0].length;
    const unit = unitAtStart(text.slice(after));
    const label = text.slice(labelFrom, match.index);
    labelFrom = after + (unit?.length ?? 0);
    const blank = blankOf(line, match.index, labelFrom);
    if (label.trim() !== "" && blank) found.push({ label, blank: apart(blank, false) });
  }
  return found;
}

function apart(blank: Blank, hasMore: boolean): Blank {
  const { text } = blank.line;
  const previous = text[blank.from - 1] ?? "";
  const before = /[:：]|[\p{L}\p{N})]/u.test(previous) && blank.from > 0 ? " " : "";
  return { ...blank, before, after: hasMore && blank.unit === null ? "   " : "" };
}
