import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Bilingual } from "./catalogue/vocabulary.ts";
import { factsOf, listOf, type Scope, type ValueType } from "./facts.ts";
import type {
  BaseDate,
  Criterion,
  DayTest,
  FactCriterion,
  LeafCriterion,
  Over,
  Rule,
  SetTest,
  SomeCriterion,
  Test,
  TotalCriterion,
} from "./rule.ts";
import { durationText, quantity, quoted, rangeText, wordText, yesOrNo } from "./text/value-text.ts";

/*
 * A rule reads as what it is: every bound, unit, group and base date is there, so two tests that mean different
 * things never read the same. Sentences are noun phrases: an officer can set them under each other and compare.
 */

/** One criterion as one line. Groups carry brackets; pages show them as nested lists instead. */
export function criterionText(criterion: Criterion, locale: Locale, scope: Scope = "company"): string {
  if ("not" in criterion) return notText(criterionText(criterion.not, locale, scope), locale);
  if ("all" in criterion || "any" in criterion) {
    const parts = "all" in criterion ? criterion.all : criterion.any;
    const inner = parts.map((part) => criterionText(part, locale, scope)).join("; ");
    return `${groupText("all" in criterion ? "all" : "any", locale)} [${inner}]`;
  }
  return leafText(criterion, locale, scope);
}

export function notText(text: string, locale: Locale): string {
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

type Tested = { name: Bilingual; elapsed?: Bilingual; type: ValueType; isOwn: boolean };

function named({ fact }: FactCriterion, scope: Scope): Tested {
  const known = factsOf(scope)[fact];
  if (!known)
    throw new Error(`no fact named ${fact}: sentences are made only of rules that the schema has passed`);
  return { name: known, type: known.value, isOwn: true, ...(known.elapsed && { elapsed: known.elapsed }) };
}

function someText({ some, where, atLeast = 1 }: SomeCriterion, locale: Locale): string {
  const list = listOf(some)[locale];
  const condition = criterionText(where, locale, some);
  return locale === "ko"
    ? `${list} ${quantity(atLeast, "count", "ko")} 이상: [${condition}]`
    : `${list}, at least ${quantity(atLeast, "count", "en")} with [${condition}]`;
}

function totalText(criterion: TotalCriterion, locale: Locale): string {
  const list = listOf(criterion.total);
  const of = list.items[criterion.of]?.[locale] ?? criterion.of;
  const range = rangeText(criterion, locale, (figure) => quantity(figure, criterion.unit, locale));
  const condition = criterion.where ? criterionText(criterion.where, locale, criterion.total) : null;
  if (locale === "ko") return `${list.ko} ${of} 합계 ${range}${condition ? `: [${condition}]` : ""}`;
  return `${list.en}, total of ${of} ${range}${condition ? ` with [${condition}]` : ""}`;
}

function testText(test: Test, tested: Tested, locale: Locale): string {
  const { type, isOwn } = tested;
  const name = tested.name[locale];
  if ("is" in test) return flagText(name, test.is, isOwn, locale);
  if ("unit" in test) {
    const range = rangeText(test, locale, (figure) => quantity(figure, test.unit, locale));
    return `${name} ${range}${"over" in test ? ` (${overText(test.over, locale)})` : ""}`;
  }
  if ("anyOf" in test || "allOf" in test || "noneOf" in test) {
    const options = "options" in type ? type.options : {};
    return `${name}: ${setText(test, (word) => wordText(word, options, locale, isOwn), locale)}`;
  }
  if ("atLeast" in test || "atMost" in test) {
    const grade = "atLeast" in test ? test.atLeast : test.atMost;
    return `${name} ${gradeText(isOwn ? grade : quoted(grade), "atLeast" in test, locale)}`;
  }
  return dayText(test, tested, locale);
}

function flagText(name: string, is: boolean, isOwn: boolean, locale: Locale): string {
  if (!isOwn) return `${name}: ${yesOrNo(is, locale)}`;
  if (locale === "ko") return is ? `${name}에 해당함` : `${name}에 해당하지 않음`;
  return is ? `with ${name}` : `without ${name}`;
}

function setText(test: SetTest, show: (word: string) => string, locale: Locale): string {
  const list = (words: readonly string[]) => words.map(show).join(", ");
  const isKorean = locale === "ko";
  if ("allOf" in test) return isKorean ? `${list(test.allOf)} 모두` : `all of ${list(test.allOf)}`;
  if ("noneOf" in test) return isKorean ? `${list(test.noneOf)} 제외` : `none of ${list(test.noneOf)}`;
  if (test.anyOf.length === 1) return list(test.anyOf);
  return isKorean ? `${list(test.anyOf)} 중 하나` : `one of ${list(test.anyOf)}`;
}

function gradeText(grade: string, isFloor: boolean, locale: Locale): string {
  if (locale === "ko") return `${grade} ${isFloor ? "이상" : "이하"}`;
  return `${grade} or ${isFloor ? "better" : "worse"}`;
}

const together = {
  each: { ko: "모든 해", en: "in each year" },
  any: { ko: "어느 한 해", en: "in any one year" },
  average: { ko: "평균", en: "on average" },
  sum: { ko: "합계", en: "in total" },
} as const;

function overText({ lastClosedYears, as, at }: Over, locale: Locale): string {
  const base = baseDateText(at, locale);
  if (lastClosedYears === 1)
    return locale === "ko" ? `직전 결산연도, ${base}` : `last closed fiscal year, ${base}`;
  return locale === "ko"
    ? `최근 ${lastClosedYears}개 결산연도 ${together[as].ko}, ${base}`
    : `last ${lastClosedYears} closed fiscal years, ${together[as].en}, ${base}`;
}

function dayText(test: DayTest, { name, elapsed }: Tested, locale: Locale): string {
  if ("ago" in test) {
    const range = rangeText(test.ago, locale, (length) => durationText(length, locale));
    const base = baseDateText(test.at, locale);
    if (elapsed) return `${elapsed[locale]} ${range} (${base})`;
    return locale === "ko"
      ? `${name.ko}부터 지난 기간 ${range} (${base})`
      : `${range} since ${name.en} (${base})`;
  }
  if ("validAt" in test) {
    const base = baseDateText(test.validAt, locale);
    return locale === "ko"
      ? `${name.ko}: 기준일 또는 그 뒤 (${base})`
      : `${name.en} on or after the base date (${base})`;
  }
  return `${name[locale]}: ${periodText(test, locale)}`;
}

function periodText({ from, to }: { from?: string; to?: string }, locale: Locale): string {
  const first = from === undefined ? null : formatDay(from, locale);
  const last = to === undefined ? null : formatDay(to, locale);
  if (locale === "ko") return [first && `${first}부터`, last && `${last}까지`].filter(Boolean).join(" ");
  return [first && `from ${first}`, last && `until ${last}`].filter(Boolean).join(" ");
}

const baseDates = {
  announcement: { ko: "공고일 기준", en: "as of the announcement" },
  deadline: { ko: "접수 마감일 기준", en: "as of the deadline" },
  application: { ko: "신청일 기준", en: "as of the day of application" },
  not_printed: { ko: "기준일이 공고에 없음", en: "base date not printed in the notice" },
} as const;

function baseDateText(at: BaseDate, locale: Locale): string {
  if (typeof at !== "object") return baseDates[at][locale];
  const on = formatDay(at.on, locale);
  return locale === "ko" ? `${on} 기준` : `as of ${on}`;
}

/** A rule as one sentence: what is demanded or excluded, when it applies, what frees from it, who decides. */
export function ruleText(rule: Rule, locale: Locale): string {
  const isKorean = locale === "ko";
  const test = criterionText(rule.test, locale);
  const onlyIf = rule.onlyIf && criterionText(rule.onlyIf, locale);
  const unless = rule.unless && criterionText(rule.unless, locale);
  const head = rule.as === "requirement" ? ["요건", "Required"] : ["제외 사유", "Excluded"];
  const parts = [`${head[isKorean ? 0 : 1]} – ${test}`];
  if (onlyIf) parts.push(isKorean ? `적용 대상: ${onlyIf}` : `applies only to: ${onlyIf}`);
  if (unless) parts.push(isKorean ? `예외: ${unless}` : `exempt: ${unless}`);
  // With conditions it matters who decides them: facts could find that the rule does not apply.
  const saysSo = "review" in rule.test && !onlyIf && !unless;
  if (rule.decidedBy === "person" && !saysSo)
    parts.push(isKorean ? "담당자가 확인" : "checked by the agency");
  return parts.join(" – ");
}
