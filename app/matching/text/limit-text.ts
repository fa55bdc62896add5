import { formatNumber } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { ItemFact, Unit, ValueType } from "../facts.ts";
import type { NumberTest, Soft } from "../rule.ts";
import { quantity, rangeText } from "./value-text.ts";

/*
 * Limits in words: figures with their units, and what a notice leaves open.
 */

/** What a test is about, and the words that the catalogue has for it. */
export type Tested = {
  name: Bilingual;
  type: ValueType;
  isOwn: boolean;
  elapsed?: Bilingual | undefined;
  isAge?: boolean | undefined;
  lasting?: Bilingual | undefined;
  isCounted?: boolean | undefined;
  phrases?: ItemFact["phrases"] | undefined;
};

/** 상시 근로자 수 20명 미만; where the name is what is counted: fewer than 20 employees. */
export function numberText(test: NumberTest, { name, isCounted }: Tested, locale: Locale): string {
  if (locale === "ko" || !isCounted) return `${name[locale]} ${figuresText(test, locale)}`;
  const point = pointOf(test);
  const range = point === null ? rangeText(test, locale, formatNumber, "fewer than") : formatNumber(point);
  return softened(test, `${range} ${name.en}`, locale, point === null ? roughly : around);
}

/** '20명 내외' is one figure, not a range. */
function pointOf({ min, max, about }: NumberTest): number | null {
  return about && min !== undefined && min === max ? min : null;
}

const around = { ko: (text: string) => `${text} 안팎`, en: (text: string) => `about ${text}` };
const roughly = { ko: (text: string) => `대략 ${text}`, en: (text: string) => `roughly ${text}` };
export const mainly = { ko: (text: string) => `${text} 중심`, en: (text: string) => `mainly ${text}` };

/** 대략 20명 이하, 소상공인 중심: what the notice itself leaves open decides nothing, and says so. */
export function softened({ about }: Soft, text: string, locale: Locale, words = roughly): string {
  if (!about) return text;
  const note = locale === "ko" ? "(공고에서 정확히 정하지 않음)" : " (the notice leaves it open)";
  return words[locale](text) + note;
}

export function figuresText(test: NumberTest, locale: Locale): string {
  const below = countedUnits.includes(test.unit) ? "fewer than" : "below";
  const show = (figure: number) => quantity(figure, test.unit, locale);
  const point = pointOf(test);
  if (point !== null) return softened(test, show(point), locale, around);
  return softened(test, rangeText(test, locale, show, below), locale);
}

const countedUnits: readonly Unit[] = ["people", "count"];
