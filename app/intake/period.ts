import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Window, WindowType } from "#app/opportunities/opportunity.ts";
import { midnightsOf, type PrintedDate, readDate, type YearFrom } from "./printed-date.ts";

/** `remark` says what of the period was not understood; its words are kept as the label of the window. */
export type ReadPeriod =
  | { ok: true; window: Window; remark: Bilingual | null }
  | { ok: false; reason: Bilingual };

const WORDS: readonly (readonly [RegExp, WindowType])[] = [
  [/상이|별도|추후|미정|확인|참조|문의/, "unknown"],
  [/소진/, "until_budget"],
  [/(모집|정원|접수|선정)\s*(완료|마감)|마감\s*시|선착순|충원/, "until_filled"],
  [/상시|수시|연중/, "rolling"],
];
const LONGEST_LABEL = 100;
const NOTHING = /^(?:[-–—.·]|없음|null|n\/a)?$/iu;
/** Between two dates in one text; a hyphen only with spaces around it, because dates have hyphens too. */
const BETWEEN = /\s*[~∼〜～]\s*|\s+[-–—]\s+/u;

/** The type of period that words describe, e.g. '예산 소진시까지'; `unknown` if they describe none. */
export function windowTypeOf(words: string): WindowType {
  return typeInWords(words) ?? "unknown";
}

function typeInWords(words: string): WindowType | undefined {
  return WORDS.find(([pattern]) => pattern.test(words))?.[1];
}

/**
 * Reads a period from its two ends as a source prints them: dates of any form, with an hour or without, or words. Refuses
 * days that do not exist and an end before the beginning. Days without an hour close at the midnight in Seoul that ends
 * them. Placeholders such as 9999-12-31 mean that there is no end. @param publishedOn gives dates without a year theirs
 */
export function readPeriod(start: string, end: string, publishedOn: Day | null = null): ReadPeriod {
  const [opens, closes] = readEnds(...splitEnds(start, end), publishedOn);
  for (const one of [opens, closes])
    if (one.is === "impossible") return refused("없는 날짜입니다", "no such day", one.words);
  const opensAt = beginningOf(opens);
  const closesAt = endOf(closes);
  if (opensAt !== null && closesAt !== null && Date.parse(opensAt) >= Date.parse(closesAt))
    return refused("마감이 시작보다 빠릅니다", "closes before it opens", `${start.trim()} ~ ${end.trim()}`);
  const parts = [opens, closes].map(wordsIn).filter((part) => part !== "");
  const words = parts.join(" ~ ");
  const unread = [opens, closes]
    .filter((one) => one.is === "words")
    .map(wordsIn)
    .filter((part) => part !== "" && typeInWords(part) === undefined);
  return {
    ok: true,
    window: {
      type: typeOf(words, closes, closesAt),
      announcedOn: null,
      opensAt,
      closesAt,
      hasHour: closesAt === null ? opens.is === "instant" : closes.is === "instant",
      label: labelOf(words),
      isEstimate: false,
    },
    remark: unread.length === 0 ? null : notUnderstood(unread.join(" ~ ")),
  };
}

/** A window whose end is a placeholder, such as 9999-12-31, has none. */
export function withoutPlaceholder(window: Window): Window {
  const isEndless = window.closesAt !== null && readDate(window.closesAt).is === "none";
  if (!isEndless) return window;
  const type = window.type === "fixed" || window.type === "unknown" ? "rolling" : window.type;
  return { ...window, type, closesAt: null, hasHour: false };
}

/** A source may print both ends in one field, and a mark of range in the other. */
function splitEnds(start: string, end: string): [string, string] {
  const [first, last] = [start.trim(), end.trim()];
  const isOne = first === "" || last === "" || first === last;
  const parts = isOne ? (first || last).split(BETWEEN) : [];
  if (parts.length === 2) return [parts[0] ?? "", parts[1] ?? ""];
  return [first.replace(/\s*[~∼〜～]$/u, ""), last.replace(/^[~∼〜～]\s*/u, "")];
}

/** Dates without a year lie near the day of publication; the end after the beginning. */
function readEnds(start: string, end: string, publishedOn: Day | null): [PrintedDate, PrintedDate] {
  const opens = readEnd(start, publishedOn === null ? null : { day: publishedOn, side: "nearest" });
  const first = dayIn(opens) ?? publishedOn;
  const closes = readEnd(end, first === null ? null : { day: first, side: "after" });
  const last = dayIn(closes);
  if (opens.is !== "words" || last === null) return [opens, closes];
  return [readEnd(start, { day: last, side: "before" }), closes];
}

/** A date with words that may change its meaning ('2026-12-10 이후 협의') is not read; words in brackets do not. */
function readEnd(text: string, yearFrom: YearFrom | null): PrintedDate {
  const date = readDate(text, yearFrom);
  if (!("day" in date) || date.words === "" || /^[([「]/u.test(date.words)) return date;
  return typeInWords(date.words) === undefined ? { is: "words", words: tidy(text) } : date;
}

function dayIn(date: PrintedDate): Day | null {
  return "day" in date ? date.day : null;
}

function beginningOf(date: PrintedDate): string | null {
  if (date.is === "instant") return date.at;
  return date.is === "day" ? midnightsOf(date.day).from : null;
}

function endOf(date: PrintedDate): string | null {
  if (date.is === "instant") return date.at;
  return date.is === "day" ? midnightsOf(date.day).until : null;
}

function wordsIn(date: PrintedDate): string {
  return "words" in date && !NOTHING.test(date.words) ? date.words : "";
}

function typeOf(words: string, closes: PrintedDate, closesAt: string | null): WindowType {
  const type = typeInWords(words);
  if (closesAt !== null) return type === undefined || type === "unknown" ? "fixed" : type;
  return type ?? (closes.is === "none" ? "rolling" : "unknown");
}

function labelOf(words: string): string | null {
  if (words === "") return null;
  return words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL - 1)}…`;
}

function notUnderstood(words: string): Bilingual {
  const shown = shortened(words);
  return {
    ko: `접수 기간을 읽지 못하여 적힌 대로 표시합니다: ${shown}`,
    en: `period not understood, shown as printed: ${shown}`,
  };
}

function refused(ko: string, en: string, printed: string): ReadPeriod {
  const shown = shortened(printed);
  return { ok: false, reason: { ko: `${ko}: ${shown}`, en: `${en}: ${shown}` } };
}

function shortened(text: string): string {
  return tidy(text).slice(0, 60);
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
