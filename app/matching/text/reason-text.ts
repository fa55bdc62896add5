import type { Locale } from "#app/i18n/locale.ts";
import type { DecisiveReason } from "../decisive-reason.ts";
import type { LeafFinding } from "../findings.ts";
import { leafText } from "../sentences.ts";
import { companyValueText, passedTime, plural, questionText } from "./finding-text.ts";

/** One line for a card: the company's value against the limit, the next question, or how many rules are met. */
export function reasonText(reason: DecisiveReason, locale: Locale): string {
  switch (reason.kind) {
    case "fails":
      return failureText(reason.leaf, locale) + andMore(reason.others, { ko: "요건", en: "rule" }, locale);
    case "asks":
      return (
        questionText(reason.question, locale) + andMore(reason.others, { ko: "질문", en: "question" }, locale)
      );
    case "holds":
      return holdsText(reason)[locale];
  }
}

/** 업력 7년 이하 미충족 – 우리: 9년 2개월. An exclusion is described by what it names, so it is marked as an exclusion. */
function failureText(finding: LeafFinding, locale: Locale): string {
  const { leaf } = finding;
  const limit = leafText(leaf.criterion, locale, leaf.scope);
  const own = passedTime(finding, locale) ?? companyValueText(finding, locale);
  if (locale === "ko")
    return `${leaf.isNegated ? "제외 대상" : "미충족"}: ${limit}${own === null ? "" : ` – 우리: ${own}`}`;
  return `${leaf.isNegated ? "Excluded" : "Not met"}: ${limit}${own === null ? "" : ` – yours: ${own}`}`;
}

function andMore(others: number, noun: { ko: string; en: string }, locale: Locale): string {
  if (others <= 0) return "";
  return locale === "ko" ? ` (외 ${noun.ko} ${others}개)` : ` (and ${plural(others, `more ${noun.en}`)})`;
}

type Holds = Extract<DecisiveReason, { kind: "holds" }>;

function holdsText({ rules, checks, isComplete }: Holds): { ko: string; en: string } {
  if (rules === 0) return { ko: "해당하는 요건 없음", en: "No rule stands in the way" };
  const said = { ko: `담당자 확인 ${checks}개`, en: `${plural(checks, "check")} by the agency` };
  const met = rules - checks;
  if (met === 0) return said;
  const which = isComplete ? { ko: "요건", en: "" } : { ko: "확인된 요건", en: " read so far" };
  if (checks > 0)
    return {
      ko: `${which.ko} ${met}개 충족, ${said.ko}`,
      en: `${plural(met, "rule")}${which.en} met, ${said.en}`,
    };
  const en = met === 1 ? `The one rule${which.en} is met` : `All ${met} rules${which.en} are met`;
  return { ko: `${which.ko} ${met}개 모두 충족`, en };
}
