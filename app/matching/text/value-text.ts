import { formatDay, formatMoney, formatMonth, formatNumber, formatWon } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import { type Day, type Duration, NEVER } from "../calendar.ts";
import type { List, Unit, ValueType } from "../catalogue/fact-types.ts";
import { industryText } from "../catalogue/industries.ts";
import { isClassified, type WordType } from "../catalogue/words.ts";
import type { Value } from "../knowledge.ts";
import type { Range } from "../rule.ts";

/** Words outside the catalogue are quoted, so that they cannot be mistaken for anything else. */
export function quoted(words: string): string {
  return `“${words.replaceAll("”", "””")}”`;
}

const counters: Record<Exclude<Unit, "KRW" | "USD">, { ko: string; en: [one: string, many: string] }> = {
  percent: { ko: "%", en: ["%", "%"] },
  people: { ko: "명", en: [" person", " people"] },
  count: { ko: "건", en: [" item", " items"] },
  years: { ko: "년", en: [" year", " years"] },
  months: { ko: "개월", en: [" month", " months"] },
  points: { ko: "점", en: [" point", " points"] },
  level: { ko: "단계", en: ["", ""] },
};

/** A figure with its unit: 20억원, 500%, 7단계. */
export function quantity(figure: number, unit: Unit, locale: Locale): string {
  if (unit === "KRW") return formatWon(figure, locale);
  if (unit === "USD") return formatMoney(figure, "USD", locale);
  const counter = counters[unit];
  if (locale === "ko") return formatNumber(figure) + counter.ko;
  if (unit === "level") return `level ${formatNumber(figure)}`;
  return formatNumber(figure) + counter.en[figure === 1 ? 0 : 1];
}

export function durationText(duration: Duration, locale: Locale): string {
  if ("years" in duration) return lengthText(duration.years, { ko: "년", en: "year" }, locale);
  if ("months" in duration) return lengthText(duration.months, { ko: "개월", en: "month" }, locale);
  return lengthText(duration.days, { ko: "일", en: "day" }, locale);
}

function lengthText(count: number, unit: Bilingual, locale: Locale): string {
  if (locale === "ko") return formatNumber(count) + unit.ko;
  return `${formatNumber(count)} ${unit.en}${count === 1 ? "" : "s"}`;
}

const boundWords = {
  min: { ko: "이상", en: "at least" },
  above: { ko: "초과", en: "more than" },
  max: { ko: "이하", en: "at most" },
  below: { ko: "미만", en: "below" },
} as const;
const boundNames = ["min", "above", "max", "below"] as const;

/** A number of list items: 3곳, 3 partners. */
export function countText(count: number, { counter }: List, locale: Locale): string {
  if (locale === "ko") return formatNumber(count) + counter.ko;
  return `${formatNumber(count)} ${count === 1 ? counter.one : counter.many}`;
}

/** 20% 이상 90% 이하; at least 20% and at most 90%. `below`: the English word for 미만, which depends on what is measured. */
export function rangeText<T>(
  range: Range<T>,
  locale: Locale,
  show: (bound: T) => string,
  below: "below" | "fewer than" | "less than" = "below",
): string {
  const bounds = boundNames.flatMap((name) => {
    const bound = range[name];
    if (bound === undefined) return [];
    const word = boundWords[name];
    const en = name === "below" ? below : word.en;
    return [locale === "ko" ? `${show(bound)} ${word.ko}` : `${en} ${show(bound)}`];
  });
  return bounds.join(locale === "ko" ? " " : " and ");
}

/** The display name of a word; quoted where it is not from the catalogue or itself reads like a list. */
export function wordText(word: string, type: WordType, locale: Locale, isOwn: boolean): string {
  const { options } = type;
  if (isClassified(type)) return industryText(word, locale) ?? quoted(word);
  const name = Object.hasOwn(options, word) ? options[word]?.[locale] : undefined;
  if (name === undefined) return quoted(word);
  const isPlain = !/,| or | 또는 /.test(name);
  return isOwn && isPlain ? name : quoted(name);
}

/** A company's value in words. */
export function valueText(value: Value, type: ValueType, locale: Locale): string {
  if (typeof value === "boolean") return yesOrNo(value, locale);
  if (typeof value === "number") return quantity(value, "unit" in type ? type.unit : "count", locale);
  if (typeof value === "string") return wordValue(value, type, locale);
  if (Array.isArray(value))
    return value.map((word) => wordValue(word, type, locale)).join(", ") || none(locale);
  const unit = "unit" in type ? type.unit : "count";
  const years = Object.entries(value).sort(([a], [b]) => b.localeCompare(a));
  const shown = years.map(([year, figure]) =>
    locale === "ko"
      ? `${year}년 ${quantity(figure, unit, locale)}`
      : `${year}: ${quantity(figure, unit, locale)}`,
  );
  return shown.join(", ") || none(locale);
}

function wordValue(word: string, type: ValueType, locale: Locale): string {
  if (type.type === "day") return dayValueText(word, locale);
  return "options" in type ? wordText(word, type, locale, true) : word;
}

/** A count and its English noun: '1 check', '2 checks'. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A day of the company's, or its month or year if no more is known, or that there is none. */
export function dayValueText(day: Day, locale: Locale): string {
  if (day === NEVER) return none(locale);
  if (day.length === 10) return formatDay(day, locale);
  if (day.length === 7) return formatMonth(day, locale);
  return locale === "ko" ? `${day}년` : day;
}

export function yesOrNo(is: boolean, locale: Locale): string {
  if (locale === "ko") return is ? "예" : "아니요";
  return is ? "yes" : "no";
}

function none(locale: Locale): string {
  return locale === "ko" ? "없음" : "none";
}
