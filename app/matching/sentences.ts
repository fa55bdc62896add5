import { josa } from "es-hangul";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import type { Duration } from "./calendar.ts";
import type { Options } from "./catalogue/vocabulary.ts";
import { factsOf, type ItemFact, listOf, type Scope, type Unit, type ValueType } from "./facts.ts";
import type {
  BaseDate,
  Criterion,
  DayTest,
  FactCriterion,
  LeafCriterion,
  NumberTest,
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

/**
 * One criterion in one line; pages show groups as nested lists. `place`: the number of the part that this criterion is, so
 * that parts of parts are numbered 2.1, 2.2.
 */
export function criterionText(
  criterion: Criterion,
  locale: Locale,
  scope: Scope = "company",
  place = "",
): string {
  if ("not" in criterion) return notText(criterionText(criterion.not, locale, scope, place), locale);
  if ("all" in criterion || "any" in criterion) {
    const parts = "all" in criterion ? criterion.all : criterion.any;
    const numbered = parts.map((part, at) => {
      const number = `${place}${at + 1}`;
      return `(${number}) ${criterionText(part, locale, scope, `${number}.`)}`;
    });
    return `${groupText("all" in criterion ? "all" : "any", locale)}: ${numbered.join(" ")}`;
  }
  return leafText(criterion, locale, scope);
}

function notText(text: string, locale: Locale): string {
  return locale === "ko" ? `다음이 아님: ${text}` : `not: ${text}`;
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
  lasting?: Bilingual | undefined;
  isCounted?: boolean | undefined;
  phrases?: ItemFact["phrases"] | undefined;
};

function named({ fact }: FactCriterion, scope: Scope): Tested {
  const known = factsOf(scope)[fact];
  if (!known)
    throw new Error(`no fact named ${fact}: sentences are written only for rules that the schema accepts`);
  const { elapsed, lasting, phrases, isCounted } = known;
  return { name: known, type: known.value, isOwn: true, elapsed, lasting, phrases, isCounted };
}

/** 협력기관(역할: 수요기업) 3곳 이상; at least 3 partners (role: demand company). */
function someText(criterion: SomeCriterion, locale: Locale): string {
  const { some, where, atLeast = 1 } = criterion;
  const lasting = lastingText(criterion, locale);
  if (lasting !== null) return lasting;
  const list = listOf(some);
  const count = countText(atLeast, list, locale);
  const condition = conditionText(where, some, locale);
  return locale === "ko" ? `${list.ko}(${condition}) ${count} 이상` : `at least ${count} (${condition})`;
}

/** 접수 마감일 현재 참여제한 중: of one kind, and not over yet; null where the catalogue has no words for it. */
function lastingText({ some, where, atLeast }: SomeCriterion, locale: Locale): string | null {
  const parts = "all" in where ? where.all : [];
  const [kind, end, ...others] = parts;
  if (atLeast !== undefined || others.length > 0 || !kind || !end) return null;
  if (!("fact" in kind && "anyOf" in kind && "fact" in end && "validAt" in end)) return null;
  const type = factsOf(some)[kind.fact]?.value;
  const options: Options = type && "options" in type ? type.options : {};
  const [word = "", otherWord] = kind.anyOf;
  const lasting = otherWord === undefined ? options[word]?.lasting : undefined;
  return lasting ? onDayText(lasting, end.validAt, locale) : null;
}

/** What is the case on a base date: 접수 마감일 현재 유효함. */
function onDayText(state: Bilingual, at: BaseDate, locale: Locale): string {
  const day = baseDayText(at, locale);
  return locale === "ko" ? `${day} 현재 ${state.ko}` : `${state.en} on ${day}`;
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
  if (locale === "ko") return `${list.ko}${condition ? `(${condition})` : ""} ${of} 합계 ${range}`;
  return `${list.en}${condition ? ` (${condition})` : ""}: total ${of} ${range}`;
}

function testText(test: Test, tested: Tested, locale: Locale): string {
  const { type, isOwn } = tested;
  const name = tested.name[locale];
  if ("is" in test) return flagText(tested, test.is, locale);
  if ("unit" in test) {
    return "over" in test
      ? seriesText(name, figuresText(test, locale), test.over, locale)
      : numberText(test, tested, locale);
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

/** 상시 근로자 수 20명 미만; where the name is what is counted: fewer than 20 employees. */
function numberText(test: NumberTest, { name, isCounted }: Tested, locale: Locale): string {
  if (locale === "ko" || !isCounted) return `${name[locale]} ${figuresText(test, locale)}`;
  return `${rangeText(test, locale, formatNumber, "fewer than")} ${name.en}`;
}

function figuresText(test: NumberTest, locale: Locale): string {
  const below = countedUnits.includes(test.unit) ? "fewer than" : "below";
  return rangeText(test, locale, (figure) => quantity(figure, test.unit, locale), below);
}

const countedUnits: readonly Unit[] = ["people", "count"];

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
  if (tested.lasting) return onDayText(tested.lasting, test.validAt, locale);
  const day = baseDayText(test.validAt, locale);
  // The particle depends on the last sound, so closing brackets and quotation marks are ignored.
  const particle = josa.pick(name.ko.replace(/[^\p{L}\p{N}]+$/u, ""), "이/가");
  return locale === "ko" ? `${name.ko}${particle} ${day} 또는 그 뒤` : `${name.en} on ${day} or later`;
}

/** 업력 7년 이하; 제재일이 최근 3년 이내; 설립일부터 3년 이상 지남. */
function agoText(ago: Range<Duration>, { name, elapsed }: Tested, locale: Locale): string {
  const isKorean = locale === "ko";
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
