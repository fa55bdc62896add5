import type { Locale } from "#app/i18n/locale.ts";
import type { Unit } from "#app/matching/facts.ts";

const names: Readonly<Record<Unit, { ko: string; en: string }>> = {
  KRW: { ko: "원", en: "won" },
  USD: { ko: "미국 달러", en: "US dollars" },
  percent: { ko: "%", en: "%" },
  people: { ko: "명", en: "people" },
  count: { ko: "건", en: "items" },
  years: { ko: "년", en: "years" },
  months: { ko: "개월", en: "months" },
  points: { ko: "점", en: "points" },
  level: { ko: "단계", en: "level" },
};

/** A unit as it stands beside a field. */
export function unitName(unit: Unit, locale: Locale): string {
  return names[unit][locale];
}
