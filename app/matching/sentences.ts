import { josa } from "es-hangul";
import { formatDay } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Duration } from "./calendar.ts";
import { factsOf, type ItemFact, listOf, type Scope, type ValueType } from "./facts.ts";
import type {
  BaseDate,
  Criterion,
  DayTest,
  FactCriterion,
  LeafCriterion,
  Over,
  Range,
  Rule,
  SetTest,
  SomeCriterion,
  Test,
  TotalCriterion,
} from "./rule.ts";
import {
  countText,
  durationText,
  quantity,
  quoted,
  rangeText,
  wordText,
  yesOrNo,
} from "./text/value-text.ts";

/*
 * Every bound, unit, group and base date is spelled out, so two tests that mean different things never read the same.
 * Sentences are noun phrases, so that an officer can list them one below the other and compare.
 */

/** One criterion in one line. Groups are bracketed here; pages show them as nested lists. */
export function criterionText(criterion: Criterion, locale: Locale, scope: Scope = "company"): string {
  if ("not" in criterion) return notText(criterionText(criterion.not, locale, scope), locale);
  if ("all" in criterion || "any" in criterion) {
    const parts = "all" in criterion ? criterion.all : criterion.any;
    const inner = parts.map((part) => criterionText(part, locale, scope)).join("; ");
    return `${groupText("all" in criterion ? "all" : "any", locale)} [${inner}]`;
  }
  return leafText(criterion, locale, scope);
}

function notText(text: string, locale: Locale): string {
  return locale === "ko" ? `아님 [${text}]` : `not [${text}]`;
}

export function groupText(kind: "all" | "any", locale: Locale): string {
  if (locale === "ko") return kind === "all" ? "모두 충족" : "하나 이상 충족";
  return kind === "all" ? "all of" : "at least one of";
}

export function leafText(criterion: LeafCriterion, locale: Locale, scope: Scope): string {
  if ("review" in criterion) {
    const text = quoted(criterion.review[locale]);
    return locale === "ko" ? `담당자 판단: ${text}` : `judged by the agency: ${text}`;
  }
  if ("some" in criterion) return someText(criterion, locale);
  if ("total" in criterion) return totalText(criterion, locale);
  if ("ask" in criterion) {
    const { ask } = criterion;
    return testText(
      criterion,
      { name: { ko: quoted(ask.ko), en: quoted(ask.en) }, type: ask, isOwn: false },
      locale,
    );
  }
  return testText(criterion, named(criterion, scope), locale);
}

type Tested = {
  name: Bilingual;
  type: ValueType;
  isOwn: boolean;
  elapsed?: Bilingual | undefined;
  phrases?: ItemFact["phrases"] | undefined;
};

function named({ fact }: FactCriterion, scope: Scope): Tested {
  const known = factsOf(scope)[fact];
  if (!known)
    throw new Error(`no fact named ${fact}: sentences are written only for rules that the schema accepts`);
  const { elapsed, phrases } = known;
  return { name: known, type: known.value, isOwn: true, elapsed, phrases };
}

function someText({ some, where, atLeast = 1 }: SomeCriterion, locale: Locale): string {
  const list = listOf(some);
  const count = countText(atLeast, list, locale);
  const condition = `[${conditionText(where, some, locale)}]`;
  return locale === "ko" ? `${list.ko} ${count} 이상 ${condition}` : `at least ${count} with ${condition}`;
}

/** What must hold for one item; several conditions follow one another like a list of properties. */
function conditionText(where: Criterion, scope: Scope, locale: Locale): string {
  const parts = "all" in where && where.all.length > 1 ? where.all : [where];
  return parts.map((part) => criterionText(part, locale, scope)).join("; ");
}

function totalText(criterion: TotalCriterion, locale: Locale): string {
  const list = listOf(criterion.total);
  const of = list.items[criterion.of]?.[locale] ?? criterion.of;
  const range = rangeText(criterion, locale, (figure) => quantity(figure, criterion.unit, locale));
  const condition = criterion.where ? conditionText(criterion.where, criterion.total, locale) : null;
  if (locale === "ko") return `${list.ko} ${of} 합계 ${range}${condition ? ` [${condition}]` : ""}`;
  return `${list.en}, total of ${of} ${range}${condition ? ` with [${condition}]` : ""}`;
}

function testText(test: Test, tested: Tested, locale: Locale): string {
  const { type, isOwn } = tested;
  const name = tested.name[locale];
  if ("is" in test) return flagText(tested, test.is, locale);
  if ("unit" in test) {
    const range = rangeText(test, locale, (figure) => quantity(figure, test.unit, locale));
    return "over" in test ? seriesText(name, range, test.over, locale) : `${name} ${range}`;
  }
  if ("anyOf" in test || "allOf" in test || "noneOf" in test) {
    const show = (word: string) => ("options" in type ? wordText(word, type, locale, isOwn) : word);
    return `${name}: ${setText(test, show, locale)}`;
  }
  if ("atLeast" in test || "atMost" in test) {
    const grade = "atLeast" in test ? test.atLeast : test.atMost;
    return `${name} ${gradeText(isOwn ? grade : quoted(grade), "atLeast" in test, locale)}`;
  }
  return dayText(test, tested, locale);
}

function flagText({ name, phrases }: Tested, is: boolean, locale: Locale): string {
  if (phrases) return (is ? phrases.yes : phrases.no)[locale];
  return `${name[locale]}: ${yesOrNo(is, locale)}`;
}

function setText(test: SetTest, show: (word: string) => string, locale: Locale): string {
  const isKorean = locale === "ko";
  if ("anyOf" in test) return test.anyOf.map(show).join(isKorean ? " 또는 " : " or ");
  const list = ("allOf" in test ? test.allOf : test.noneOf).map(show).join(", ");
  if ("allOf" in test) return isKorean ? `${list} 모두` : `all of ${list}`;
  return isKorean ? `${list} 제외` : `none of ${list}`;
}

function gradeText(grade: string, isFloor: boolean, locale: Locale): string {
  if (locale === "ko") return `${grade} ${isFloor ? "이상" : "이하"}`;
  return `${grade} or ${isFloor ? "better" : "worse"}`;
}

/** 최근 2개 결산연도 연속 매출액 20억 원 미만 (접수 마감일 기준). */
function seriesText(name: string, range: string, over: Over, locale: Locale): string {
  const base = baseDateText(over.at, locale);
  if (locale === "ko") return `${yearsText[over.as].ko(over.lastClosedYears)} ${name} ${range} (${base})`;
  return `${name} ${range} ${yearsText[over.as].en(over.lastClosedYears)} (${base})`;
}

const yearsText = {
  each: {
    ko: (n: number) => (n === 1 ? "직전 결산연도" : `최근 ${n}개 결산연도 연속`),
    en: (n: number) => (n === 1 ? "in the last fiscal year" : `in each of the last ${n} fiscal years`),
  },
  any: {
    ko: (n: number) => `최근 ${n}개 결산연도 중 어느 한 해`,
    en: (n: number) => `in any of the last ${n} fiscal years`,
  },
  average: {
    ko: (n: number) => `최근 ${n}개 결산연도 평균`,
    en: (n: number) => `on average over the last ${n} fiscal years`,
  },
  sum: {
    ko: (n: number) => `최근 ${n}개 결산연도 합계`,
    en: (n: number) => `in total over the last ${n} fiscal years`,
  },
} as const;

function dayText(test: DayTest, tested: Tested, locale: Locale): string {
  const { name } = tested;
  if ("ago" in test) return `${agoText(test.ago, tested, locale)} (${baseDateText(test.at, locale)})`;
  if (!("validAt" in test)) return `${name[locale]}: ${periodText(test, locale)}`;
  const day = baseDayText(test.validAt, locale);
  // The particle depends on the last sound, so closing brackets and quotation marks are ignored.
  const particle = josa.pick(name.ko.replace(/[^\p{L}\p{N}]+$/u, ""), "이/가");
  return locale === "ko" ? `${name.ko}${particle} ${day} 또는 그 뒤` : `${name.en} on ${day} or later`;
}

/** 업력 7년 이하; 제재일이 최근 3년 이내; 설립일부터 3년 이상 지남. */
function agoText(ago: Range<Duration>, { name, elapsed }: Tested, locale: Locale): string {
  const isKorean = locale === "ko";
  const length = (duration: Duration) => durationText(duration, locale);
  const range = rangeText(ago, locale, length);
  if (elapsed) return `${elapsed[locale]} ${range}`;
  const isRecent = ago.min === undefined && ago.above === undefined;
  if (!isRecent) return isKorean ? `${name.ko}부터 ${range} 지남` : `${name.en} ${range} ago`;
  if (ago.max)
    return isKorean
      ? `${name.ko}: 최근 ${length(ago.max)} 이내`
      : `${name.en} within the last ${length(ago.max)}`;
  return isKorean ? `${name.ko}부터 ${range}` : `${name.en} ${range} ago`;
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

function baseDayText(at: BaseDate, locale: Locale): string {
  return typeof at === "object" ? formatDay(at.on, locale) : baseDayNames[at][locale];
}

function baseDateText(at: BaseDate, locale: Locale): string {
  if (at === "not_printed")
    return locale === "ko" ? "기준일은 공고에 없음" : "base date not printed in the notice";
  const day = baseDayText(at, locale);
  return locale === "ko" ? `${day} 기준` : `as of ${day}`;
}

/** A rule in one sentence: what is required or excluded, when it applies, what exempts from it, who decides. */
export function ruleText(rule: Rule, locale: Locale): string {
  const isKorean = locale === "ko";
  const test = criterionText(rule.test, locale);
  const onlyIf = rule.onlyIf && criterionText(rule.onlyIf, locale);
  const unless = rule.unless && criterionText(rule.unless, locale);
  const head = rule.as === "requirement" ? ["요건", "Required"] : ["제외 사유", "Excluded"];
  const parts = [`${head[isKorean ? 0 : 1]} – ${test}`];
  if (onlyIf) parts.push(isKorean ? `적용 대상: ${onlyIf}` : `applies only if: ${onlyIf}`);
  if (unless) parts.push(isKorean ? `예외: ${unless}` : `exempt: ${unless}`);
  // With conditions it does: facts alone could find that the rule does not apply.
  const saysSo = "review" in rule.test && !onlyIf && !unless;
  if (rule.decidedBy === "person" && !saysSo)
    parts.push(isKorean ? "담당자가 확인" : "checked by the agency");
  return parts.join(" – ");
}
