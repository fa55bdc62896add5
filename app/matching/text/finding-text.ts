import { josa } from "es-hangul";
import { formatDay } from "#app/i18n/format.ts";
import type { Bilingual, Locale } from "#app/i18n/locale.ts";
import { type Day, type Duration, isDay, timeBetween } from "../calendar.ts";
import { hasLevels, isClassified } from "../catalogue/words.ts";
import type { Cause, LeafFinding, Tally } from "../explain.ts";
import {
  companyFacts,
  type Fact,
  factsOf,
  type ItemFact,
  isListName,
  listOf,
  type ValueType,
} from "../facts.ts";
import type { Finding, Question } from "../findings.ts";
import type { Leaf } from "../judging/node.ts";
import type { Value } from "../knowledge.ts";
import { NOT_MET, type Outcome, outcomeNames } from "../outcome.ts";
import type { Rule } from "../rule.ts";
import { leafText, ruleText } from "../sentences.ts";
import { subjectOf, valueTypeOf } from "../walk.ts";
import { countText, durationText, quantity, quoted, valueText } from "./value-text.ts";

export const outcomeWords: Record<Finding["outcome"], Bilingual> = {
  met: { ko: "충족", en: "met" },
  not_met: { ko: "미충족", en: "not met" },
  unknown: { ko: "정보 필요", en: "answer missing" },
  to_check: { ko: "담당자 확인", en: "checked by the agency" },
  does_not_apply: { ko: "해당 없음", en: "does not apply" },
};

/** An exclusion is not 'met' or 'not met': what it names is the case or it is not. */
const exclusionWords: Pick<typeof outcomeWords, "met" | "not_met"> = {
  met: { ko: "해당하지 않음", en: "not the case" },
  not_met: { ko: "해당함", en: "is the case" },
};

/** The outcome of a rule: an exclusion is worded by whether it is the case. */
export function ruleWord(outcome: Finding["outcome"], { as }: Pick<Rule, "as">, locale: Locale): string {
  const isWorded = as === "exclusion" && (outcome === "met" || outcome === "not_met");
  return (isWorded ? exclusionWords[outcome] : outcomeWords[outcome])[locale];
}

export function outcomeWord(outcome: Outcome, isNegated: boolean, locale: Locale): string {
  const name = outcomeNames[outcome];
  const word =
    isNegated && (name === "met" || name === "not_met") ? exclusionWords[name] : outcomeWords[name];
  return word[locale];
}

/** The requirement, the base date, the company's value and the outcome, in one self-contained line. */
export function leafFindingText(finding: LeafFinding, locale: Locale): string {
  const { leaf, outcome } = finding;
  const isKorean = locale === "ko";
  const parts = [leafText(leaf.criterion, locale, leaf.scope)];
  const days = baseDaysText(finding.baseDays, locale);
  if (days) parts.push(isKorean ? `기준일: ${days}` : `base date: ${days}`);
  const own = companyValueText(finding, locale);
  if (own) parts.push(isKorean ? `우리: ${own}` : `yours: ${own}`);
  parts.push(outcomeWord(outcome, leaf.isNegated, locale));
  if (finding.cause) parts.push(causeText(finding, locale) ?? "");
  return parts.join(" · ");
}

/** 우리: 업력 9년 2개월; null where the requirement itself says it, or where there is no value. */
export function ownText(finding: LeafFinding, locale: Locale): string | null {
  const { leaf, outcome } = finding;
  const own = ageText(finding, locale) ?? companyValueText(finding, locale);
  const isSaid = outcome === NOT_MET && own === leafText(leaf.criterion, locale, leaf.scope);
  if (own === null || isSaid) return null;
  return locale === "ko" ? `우리: ${own}` : `yours: ${own}`;
}

/** The base date, or both candidates where the notice does not say which one counts. */
export function baseDaysText(days: readonly Day[], locale: Locale): string | null {
  if (days.length === 0) return null;
  return days.map((day) => formatDay(day, locale)).join(locale === "ko" ? " 또는 " : " or ");
}

/** The company's value for a leaf, or null where there is none (a review). */
export function companyValueText(finding: LeafFinding, locale: Locale): string | null {
  const { leaf, value, tally, isPresumed } = finding;
  if (tally) return withPresumption(tallyText(leaf, tally, locale), isPresumed, locale);
  const type = valueTypeOf(leaf);
  if (!type) return null;
  const age = ageText(finding, locale);
  if (age !== null) return age + sinceText(String(value), locale);
  if (value !== undefined) return givenText(finding, value, type, locale) + passedText(finding, locale);
  // The cause says it.
  if (finding.cause === "not_given") return null;
  return withPresumption(locale === "ko" ? "입력되지 않음" : "not given", isPresumed, locale);
}

/** Where the fact has a name for the time since it (업력), that time at each day that may count. */
function ageText(finding: LeafFinding, locale: Locale): string | null {
  const { criterion, scope } = finding.leaf;
  const elapsed = "fact" in criterion && factsOf(scope)[criterion.fact]?.elapsed;
  const lengths = finding.baseDays.map((day) => passedUntil(day, finding, locale));
  const known = lengths.filter((length) => length !== null);
  if (!elapsed || known.length === 0 || known.length < lengths.length) return null;
  return `${elapsed[locale]} ${known.join(locale === "ko" ? " 또는 " : " or ")}`;
}

function sinceText(day: Day, locale: Locale): string {
  const since = formatDay(day, locale);
  return locale === "ko" ? `, ${since}부터` : `, since ${since}`;
}

/** A flag that has a phrase is said by it. */
function givenText({ leaf }: LeafFinding, value: Value, type: ValueType, locale: Locale): string {
  const { criterion, scope } = leaf;
  const phrases = "fact" in criterion ? factsOf(scope)[criterion.fact]?.phrases : undefined;
  if (phrases && typeof value === "boolean") return phrases[value ? "yes" : "no"][locale];
  return valueText(value, type, locale);
}

function passedText(finding: LeafFinding, locale: Locale): string {
  const passed = passedTime(finding, locale);
  if (passed === null) return "";
  return locale === "ko" ? ` (기준일까지 ${passed})` : ` (${passed} by then)`;
}

/** For a look-back: the time that has passed at the base date; null where that is not a single length. */
function passedTime(finding: LeafFinding, locale: Locale): string | null {
  const [base, other] = finding.baseDays;
  return base === undefined || other !== undefined ? null : passedUntil(base, finding, locale);
}

/** The time that has passed on a day since the company's; null where it lies ahead, or is not measured. */
function passedUntil(base: Day, { leaf, value }: LeafFinding, locale: Locale): string | null {
  if (!("ago" in leaf.criterion) || typeof value !== "string" || value > base || !isDay(value)) return null;
  const { years, months, days } = timeBetween(value, base);
  const lengths: Duration[] = [{ years }, { months }, { days }];
  const shown = lengths.filter((length) => Object.values(length)[0] !== 0);
  return (shown.length > 0 ? shown : [{ days }]).map((length) => durationText(length, locale)).join(" ");
}

function withPresumption(text: string, isPresumed: boolean, locale: Locale): string {
  if (!isPresumed) return text;
  return locale === "ko" ? `${text}, 유리하게 추정` : `${text}, presumed in the company's favour`;
}

function tallyText({ criterion }: Leaf, { least, greatest }: Tally, locale: Locale): string {
  const show = (figure: number) => {
    if ("some" in criterion) return countText(figure, listOf(criterion.some), locale);
    return quantity(figure, "total" in criterion ? criterion.unit : "count", locale);
  };
  const known = show(least);
  if (greatest === least) return known;
  if (!Number.isFinite(greatest))
    return locale === "ko" ? `${known}, 그 밖은 모름` : `${known}, others not known`;
  const most = show(greatest);
  if (least === 0) return locale === "ko" ? `많으면 ${most}` : `possibly ${most}`;
  return locale === "ko" ? `${known}, 많으면 ${most}` : `${known}, possibly ${most}`;
}

const causes: Record<Cause, Bilingual> = {
  not_given: { ko: "기업 정보에 없습니다", en: "not in the profile" },
  too_coarse: { ko: "더 자세히 알려 주셔야 합니다", en: "a more exact answer is needed" },
  years_missing: { ko: "필요한 연도의 값이 없습니다", en: "figures for some years are missing" },
  list_open: { ko: "목록에 더 있는지 알려 주십시오", en: "say whether there are any others" },
  item_incomplete: { ko: "입력하지 않은 값이 있는 항목이 있습니다", en: "some entries are incomplete" },
  notice_silent: {
    ko: "공고에 기준일이 없어 기관에 확인해야 합니다",
    en: "the notice does not state the base date; ask the agency",
  },
};

/** Why a leaf is unknown, naming what is missing; null where it is not. */
export function causeText({ cause, leaf, lacking }: LeafFinding, locale: Locale): string | null {
  const { criterion } = leaf;
  if (cause === null) return null;
  if (cause === "not_given" && "ask" in criterion)
    return locale === "ko" ? "아직 답하지 않았습니다" : "not answered yet";
  const about = subjectOf(criterion);
  if (cause === "too_coarse" && "fact" in criterion)
    return finerText(factsOf(leaf.scope)[criterion.fact], locale);
  if (!about || !("list" in about) || lacking.length === 0) return causes[cause][locale];
  const names = lacking.map((fact) => factsOf(about.list)[fact]?.[locale] ?? quoted(fact));
  if (locale === "ko") return `${josa(names.join(", "), "이/가")} 입력되지 않았습니다`;
  return `${names.map((name) => `the ${name}`).join(" and ")} ${names.length === 1 ? "is" : "are"} missing`;
}

/** What would be exact enough: a code with more digits, a city or district, a day. */
function finerText(fact: ItemFact | undefined, locale: Locale): string {
  if (fact?.value.type === "day")
    return locale === "ko" ? "날짜까지 알려 주셔야 합니다" : "the exact day is needed";
  if (fact && isClassified(fact.value))
    return locale === "ko" ? "더 자세한 분류 부호가 필요합니다" : "a more exact code is needed";
  if (fact && "options" in fact.value && hasLevels(fact.value))
    return locale === "ko" ? "시·군·구까지 알려 주셔야 합니다" : "the city or district is needed";
  return causes.too_coarse[locale];
}

/** The question to the company, or to the agency where the notice is silent. */
export function questionText({ about, leaf, to, years }: Question, locale: Locale): string {
  const isKorean = locale === "ko";
  if (to === "agency") {
    const test = leafText(leaf.criterion, locale, leaf.scope);
    return isKorean
      ? `기관에 확인: 어느 날을 기준으로 합니까? ${test}`
      : `Ask the agency which day counts: ${test}`;
  }
  if ("ask" in about) return "ask" in leaf.criterion ? leaf.criterion.ask[locale] : about.ask;
  if ("list" in about) {
    const name = listOf(about.list)[locale];
    return isKorean
      ? `${name}: 항목을 입력하고, 더 없으면 없다고 알려 주십시오`
      : `${name}: list them, and say whether there are any others`;
  }
  return "fact" in about ? factQuestion(about.fact, years, locale) : "";
}

/** A flag is asked by its question, a series by the years needed; for everything else the name is enough. */
function factQuestion(fact: string, years: readonly string[], locale: Locale): string {
  const name = factName(fact, locale);
  const { asked } = factNamed(fact) ?? {};
  if (asked) return asked[locale];
  return years.length === 0 ? name : `${name} (${[...years].sort().join(", ")})`;
}

function factName(fact: string, locale: Locale): string {
  return factNamed(fact)?.[locale] ?? quoted(fact);
}

function factNamed(fact: string): Fact | undefined {
  const catalogue: Readonly<Record<string, Fact>> = companyFacts;
  return catalogue[fact];
}

/** The name of what a leaf is about: a fact, a list or a question. */
export function subjectText({ criterion }: Leaf, locale: Locale): string {
  if ("fact" in criterion) return factName(criterion.fact, locale);
  if ("ask" in criterion) return criterion.ask[locale];
  if ("review" in criterion) return criterion.review[locale];
  const list = "some" in criterion ? criterion.some : criterion.total;
  return isListName(list) ? listOf(list)[locale] : list;
}

/** A finding in one line: the rule, the outcome and, for a failure, the leaves that cause it. */
export function findingText(finding: Finding, locale: Locale): string {
  const outcome = ruleWord(finding.outcome, finding.rule, locale);
  const because = finding.blamed.map((leaf) => leafFindingText(leaf, locale)).join("; ");
  return [ruleText(finding.rule, locale), outcome, because].filter(Boolean).join(" → ");
}
