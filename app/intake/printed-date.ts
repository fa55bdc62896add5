import { type Day, isDay } from "#app/matching/calendar.ts";
import { addDays, dayNumber, SEOUL_OFFSET_MS, seoulDay, startOfDay } from "#app/time.ts";
import { type PrintedHour, readHour } from "./printed-hour.ts";

/** What a source prints where a date should be. `words` stand beside the date: '예산 소진 시 조기 마감'. */
export type PrintedDate =
  | { is: "day"; day: Day; words: string }
  /** `at` is ISO 8601; `day` is that of the hour, also where it is 24:00. */
  | { is: "instant"; at: string; day: Day; words: string }
  /** A placeholder for 'no end' or 'no beginning', such as 9999-12-31. */
  | { is: "none" }
  /** No date; empty if nothing is printed. */
  | { is: "words"; words: string }
  /** It looks like a date, but there is no such day or hour. */
  | { is: "impossible"; words: string };

/** Where the year of a date without one is found: the nearest to a day, or the first or last on a side of it. */
export type YearFrom = { day: Day; side: "after" | "before" | "nearest" };

/** Placeholders lie in these years: 2099-12-31, 2100-01-01, 2999-12-31, 9999-12-31; 1900-01-01, 1970-01-01. */
const ENDLESS_FROM = "2099";
const NO_BEGINNING = new Set(["0001-01-01", "1900-01-01", "1970-01-01"]);
const EARLIEST_YEAR = "1990";
/** Of two digits only these are a year: '26.12.10' is, '12.10.26' is not. */
const EARLIEST_SHORT_YEAR = "20";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const FORMS: readonly RegExp[] = [
  // 20261210, with the hour at once: 202612101800
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?=\d{4}(?:\d{2})?(?!\d)|(?!\d))/u,
  // 2026-12-10, 2026. 12. 10., 2026/12/10, '26.12.10, 2026년 12월 10일
  /^['’‘]?(?<year>\d{4}|\d{2})\s?(?:[./-]|년)\s?(?<month>\d{1,2})\s?(?:[./-]|월)\s?(?<day>\d{1,2})(?!\d)\s?(?:일|\.(?!\d))?/u,
  // 12월 10일
  /^(?<month>\d{1,2})\s?월\s?(?<day>\d{1,2})\s?일/u,
  // 12. 10., 12/10
  /^(?<month>0?[1-9]|1[0-2])\s?[./]\s?(?<day>\d{1,2})(?![\d:]|\s?[./]\s?\d)\.?/u,
  // 10 December 2026; December 10, 2026
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?<name>[a-z]{3})[a-z]*\.?,?\s(?<year>\d{4})(?!\d)/iu,
  /^(?<name>[a-z]{3})[a-z]*\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)/iu,
];

const WEEKDAY =
  /^\s?[,(]?\s?(?:[월화수목금토일](?:요일|(?=\s?[,)]))|[月火水木金土日](?=\s?[,)])|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)\s?[,)]?/iu;
/** Words that say no more than the field in which the date stands. */
const EMPTY_TAIL =
  /^(?:\s|[.,()~]|까지|부터|마감|접수|신청|도착분?|이내|종료|시작|예정|한함?|限|한국\s?시간|KST)*$/u;

/**
 * Reads a date as notices print it, with its hour where there is one, in Korean, ISO 8601 or English form. A date without
 * a year gets it from `yearFrom`, and is words without that. An hour of midnight with seconds, which no person prints, is
 * how machines write a day. @param text as the source prints it, cleaned
 */
export function readDate(text: string, yearFrom: YearFrom | null = null): PrintedDate {
  const printed = text
    .normalize("NFKC")
    .replace(/\s+/gu, " ")
    .replace(/[‐-―−]/gu, "-")
    .trim();
  for (const form of FORMS) {
    const found = form.exec(printed);
    if (found?.groups === undefined) continue;
    const day = dayOf(found.groups, yearFrom);
    if (day === null) continue;
    return dateOf(day, printed.slice(found[0].length), printed);
  }
  return { is: "words", words: printed };
}

/** The day, or text that is none; null if its year cannot be told. */
function dayOf(groups: Readonly<Record<string, string | undefined>>, yearFrom: YearFrom | null): Day | null {
  const { year, name } = groups;
  const index = name === undefined ? -1 : MONTHS.indexOf(name.toLowerCase());
  if (name !== undefined && index < 0) return null;
  const month = name === undefined ? groups.month : `${index + 1}`;
  const monthAndDay = `${month?.padStart(2, "0")}-${groups.day?.padStart(2, "0")}`;
  if (year?.length === 4) return `${year}-${monthAndDay}`;
  if (year !== undefined) return year < EARLIEST_SHORT_YEAR ? null : `20${year}-${monthAndDay}`;
  return yearFrom && inYear(monthAndDay, yearFrom);
}

function inYear(monthAndDay: string, { day, side }: YearFrom): Day {
  const year = Number(day.slice(0, 4));
  const days = [year - 1, year, year + 1].map((one) => `${one}-${monthAndDay}`);
  const possible = days.filter(isDay);
  const after = possible.find((one) => one >= day);
  const before = possible.findLast((one) => one <= day);
  const away = (one: Day) => Math.abs(dayNumber(one) - dayNumber(day));
  const nearest = possible.toSorted((a, b) => away(a) - away(b))[0];
  return { after, before, nearest }[side] ?? `${year}-${monthAndDay}`;
}

/** Clocks of other places behind an hour: '17:00 CET', '5 pm (Brussels time)', '현지 시각'. */
const ELSEWHERE =
  /^\s?\(?\s?(?:(?:UTC|GMT|CES?T|BST|WES?T|EES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|JST|SGT)(?![A-Za-z])|(?!Korea|Seoul)(?:[A-Z][a-z]+\s){1,2}(?:local\s)?time|local\s?time|현지\s?(?:시간|시각))/u;

function dateOf(day: Day, rest: string, printed: string): PrintedDate {
  if (NO_BEGINNING.has(day)) return { is: "none" };
  if (!isDay(day) || day < EARLIEST_YEAR) return { is: "impossible", words: printed };
  if (day >= ENDLESS_FROM) return { is: "none" };
  const afterWeekday = rest.replace(WEEKDAY, "");
  const hour = readHour(afterWeekday);
  if (hour === "impossible") return { is: "impossible", words: printed };
  const tail = hour === null ? afterWeekday : hour.rest;
  // An hour of another place: which one it is here is not printed, and on the day we are sure.
  if (hour !== null && hour.offsetMs === null && ELSEWHERE.test(tail))
    return { is: "day", day, words: afterWeekday.replace(/^[\s,(]+|[\s.,]+$/gu, "") };
  // '2026-12-1012' and the like are not read in part.
  if (/^\d/u.test(tail)) return { is: "words", words: printed };
  const words = EMPTY_TAIL.test(tail) ? "" : tail.replace(/^[\s.,]+|[\s.,]+$/gu, "");
  return { ...(hour === null ? { is: "day", day } : atHour(day, hour)), words };
}

function atHour(
  day: Day,
  { seconds, isMachineMade, offsetMs }: PrintedHour,
): { is: "day"; day: Day } | { is: "instant"; at: string; day: Day } {
  if (seconds === null || (isMachineMade && seconds === 0)) return { is: "day", day };
  const at = startOfDay(day) + SEOUL_OFFSET_MS - (offsetMs ?? SEOUL_OFFSET_MS) + seconds * 1_000;
  if (offsetMs === null) return { is: "instant", at: inSeoul(at), day };
  const isMidnight = at === startOfDay(seoulDay(at));
  if (isMidnight) return { is: "day", day: seoulDay(at) };
  return { is: "instant", at: inSeoul(at), day: seoulDay(at) };
}

/** ISO 8601 with the offset of Seoul. */
function inSeoul(at: number): string {
  const time = new Date(at + SEOUL_OFFSET_MS)
    .toISOString()
    .slice("2026-12-10T".length, "2026-12-10T18:00:00".length);
  return `${seoulDay(at)}T${time}+09:00`;
}

/** The midnights in Seoul between which a day lies. */
export function midnightsOf(day: Day): { from: string; until: string } {
  return { from: `${day}T00:00:00+09:00`, until: `${addDays(day, 1)}T00:00:00+09:00` };
}
