import { josa } from "es-hangul";
import { formatDay } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Duration } from "../calendar.ts";
import type { BaseDate, DayTest, Range } from "../rule.ts";
import { softened, type Tested } from "./limit-text.ts";
import { durationText, rangeText } from "./value-text.ts";

/** What is the case on a base date: 접수 마감일 현재 유효함. */
export function onDayText(state: Bilingual, at: BaseDate, locale: Locale): string {
  const day = baseDayText(at, locale);
  return locale === "ko" ? `${day} 현재 ${state.ko}` : `${state.en} on ${day}`;
}

export function dayText(test: DayTest, tested: Tested, locale: Locale): string {
  const { name } = tested;
  if ("ago" in test)
    return `${softened(test, agoText(test.ago, tested, locale), locale)} (${baseDateText(test.at, locale)})`;
  if (!("validAt" in test)) return `${name[locale]}: ${periodText(test, locale)}`;
  if (tested.lasting) return onDayText(tested.lasting, test.validAt, locale);
  const day = baseDayText(test.validAt, locale);
  // The particle depends on the last sound, so closing brackets and quotation marks are ignored.
  const particle = josa.pick(name.ko.replace(/[^\p{L}\p{N}]+$/u, ""), "이/가");
  return locale === "ko" ? `${name.ko}${particle} ${day} 또는 그 뒤` : `${name.en} on ${day} or later`;
}

/** 업력 7년 이하; 제재일이 최근 3년 이내; 설립일부터 3년 이상 지남. */
function agoText(ago: Range<Duration>, { name, elapsed, isAge }: Tested, locale: Locale): string {
  const isKorean = locale === "ko";
  if (elapsed && isAge && isInYears(ago)) return `${elapsed[locale]} ${yearsOfAgeText(ago, locale)}`;
  const length = (duration: Duration) => durationText(duration, locale);
  const range = rangeText(ago, locale, length, "less than");
  if (elapsed) return `${elapsed[locale]} ${range}`;
  const isRecent = ago.min === undefined && ago.above === undefined;
  if (!isRecent) return isKorean ? `${name.ko}부터 ${range} 지남` : `${name.en} ${range} ago`;
  if (ago.max)
    return isKorean
      ? `${name.ko}: 최근 ${length(ago.max)} 이내`
      : `${name.en} within the last ${length(ago.max)}`;
  return isKorean ? `${name.ko}부터 ${range}` : `${name.en} ${range} ago`;
}

function isInYears(ago: Range<Duration>): ago is Range<{ years: number }> {
  return Object.values(ago).every((length) => "years" in length);
}

/**
 * Of a person's age only full years are spoken of: whoever is not 40 yet is 39 or younger. The other two limits are
 * birthdays: whoever is 'at most 39 years' old has not passed the day on which they became 39.
 */
function yearsOfAgeText({ min, above, max, below }: Range<{ years: number }>, locale: Locale): string {
  const isKorean = locale === "ko";
  const parts = [
    min && (isKorean ? `만 ${min.years}세 이상` : `at least ${min.years}`),
    above && (isKorean ? `만 ${above.years}세 생일 다음 날부터` : `past the birthday of ${above.years}`),
    max && (isKorean ? `만 ${max.years}세 생일까지` : `up to the birthday of ${max.years}`),
    below && (isKorean ? `만 ${below.years}세 미만` : `under ${below.years}`),
  ];
  return parts.filter(Boolean).join(isKorean ? " " : " and ");
}

function periodText({ from, to }: { from?: string; to?: string }, locale: Locale): string {
  const first = from === undefined ? null : formatDay(from, locale);
  const last = to === undefined ? null : formatDay(to, locale);
  if (locale === "ko") return [first && `${first}부터`, last && `${last}까지`].filter(Boolean).join(" ");
  if (first && last) return `from ${first} to ${last} inclusive`;
  return first ? `on or after ${first}` : `on or before ${last}`;
}

const baseDayNames = {
  announcement: { ko: "공고일", en: "the announcement" },
  deadline: { ko: "접수 마감일", en: "the deadline" },
  application: { ko: "신청일", en: "the day of application" },
  not_printed: { ko: "기준일(공고에 없음)", en: "the base date (not printed)" },
} as const;

export function baseDayText(at: BaseDate, locale: Locale): string {
  return typeof at === "object" ? formatDay(at.on, locale) : baseDayNames[at][locale];
}

export function baseDateText(at: BaseDate, locale: Locale): string {
  if (at === "not_printed")
    return locale === "ko" ? "기준일은 공고에 없음" : "base date not printed in the notice";
  const day = baseDayText(at, locale);
  return locale === "ko" ? `${day} 기준` : `as of ${day}`;
}
