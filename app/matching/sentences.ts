import type { Locale } from "#app/i18n/locale.ts";
import type { Options } from "./catalogue/vocabulary.ts";
import { factsOf, listOf, type Scope } from "./facts.ts";
import type {
  Criterion,
  FactCriterion,
  LeafCriterion,
  Over,
  Rule,
  SetTest,
  SomeCriterion,
  Test,
  TotalCriterion,
} from "./rule.ts";
import { baseDateText, baseDayText, dayText, onDayText } from "./text/day-text.ts";
import { figuresText, mainly, numberText, softened, type Tested } from "./text/limit-text.ts";
import { countText, quoted, wordText, yesOrNo } from "./text/value-text.ts";

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

function named({ fact }: FactCriterion, scope: Scope): Tested {
  const known = factsOf(scope)[fact];
  if (!known)
    throw new Error(`no fact named ${fact}: sentences are written only for rules that the schema accepts`);
  const { elapsed, isAge, lasting, phrases, isCounted } = known;
  return { name: known, type: known.value, isOwn: true, elapsed, isAge, lasting, phrases, isCounted };
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

/** What must hold for one item; several conditions follow one another like a list of properties. */
function conditionText(where: Criterion, scope: Scope, locale: Locale): string {
  const parts = "all" in where && where.all.length > 1 ? where.all : [where];
  return parts.map((part) => criterionText(part, locale, scope)).join("; ");
}

function totalText(criterion: TotalCriterion, locale: Locale): string {
  const list = listOf(criterion.total);
  const of = list.items[criterion.of]?.[locale] ?? criterion.of;
  const range = figuresText(criterion, locale);
  const condition = criterion.where ? conditionText(criterion.where, criterion.total, locale) : null;
  if (locale === "ko") return `${list.ko}${condition ? `(${condition})` : ""} ${of} 합계 ${range}`;
  return `${list.en}${condition ? ` (${condition})` : ""}: total ${of} ${range}`;
}

/** 공고일 현재 본사 소재지: 경북; headquarters: North Gyeongsang (as of the announcement). */
function testText(test: Test, tested: Tested, locale: Locale): string {
  const text = plainText(test, tested, locale);
  if (!("asOf" in test) || test.asOf === undefined) return text;
  if (locale === "ko") return `${baseDayText(test.asOf, locale)} 현재 ${text}`;
  return `${text} (${baseDateText(test.asOf, locale)})`;
}

function plainText(test: Test, tested: Tested, locale: Locale): string {
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
    return `${name}: ${softened(test, setText(test, show, locale), locale, mainly)}`;
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
  const years = yearsText[over.as][locale](over.lastClosedYears);
  if (locale === "ko") return `${years} ${over.growth ? `${name} 증가율` : name} ${range} (${base})`;
  return `${over.growth ? `growth of ${name}` : name} ${range} ${years} (${base})`;
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
  compound: {
    ko: (n: number) => `최근 ${n}개 결산연도 연평균(복리)`,
    en: (n: number) => `a year, compounded over the last ${n} fiscal years`,
  },
} as const;

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
