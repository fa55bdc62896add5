import type { Locale } from "#app/i18n/locale.ts";
import type { DecisiveReason, Failure } from "../decisive-reason.ts";
import type { LeafFinding } from "../explain.ts";
import { leafText } from "../sentences.ts";
import { ownText, questionText } from "./finding-text.ts";
import { plural } from "./value-text.ts";

/** One line for a card: the company's value against the limit, the next question, or how many rules are met. */
export function reasonText(reason: DecisiveReason, locale: Locale): string {
  switch (reason.kind) {
    case "fails":
      return failureText(reason, locale) + andMore(reason.others, { ko: "요건", en: "rule" }, locale);
    case "asks":
      return (
        questionText(reason.question, locale) + andMore(reason.others, { ko: "질문", en: "question" }, locale)
      );
    case "awaits":
      return awaitsText(reason)[locale];
    case "holds":
      return holdsText(reason)[locale];
  }
}

type Fails = Extract<DecisiveReason, { kind: "fails" }>;

/** 미충족: 업력 7년 이하 – 우리: 업력 9년 2개월. An exclusion is described by what it names, so it is marked as an exclusion. */
function failureText({ failure, isByPerson }: Fails, locale: Locale): string {
  const { leaves, isExclusion } = failure;
  const [ko, en] = isExclusion ? ["제외 대상", "excluded"] : ["미충족", "not met"];
  const head = locale === "ko" ? ko : en;
  const said = `${head}${togetherText(failure, locale)}: ${groundsText(leaves, locale)}`;
  if (!isByPerson) return said.charAt(0).toUpperCase() + said.slice(1);
  return locale === "ko"
    ? `담당자가 판단하나 사실로 보면 ${said}`
    : `The agency decides, but by the facts ${said}`;
}

/** With several leaves, whether any one of them would have been enough, or all of them exclude together. */
function togetherText({ leaves: { length }, isExclusion }: Failure, locale: Locale): string {
  if (length < 2) return "";
  if (isExclusion) return locale === "ko" ? "(모두 해당)" : " because all of these apply";
  if (length === 2) return locale === "ko" ? "(둘 중 하나면 됨)" : " (either would do)";
  return locale === "ko" ? `(${length}가지 중 하나면 됨)` : ` (any one of ${length} would do)`;
}

const mostGrounds = 2;

function groundsText(leaves: readonly LeafFinding[], locale: Locale): string {
  const named = leaves.slice(0, mostGrounds).map((leaf) => groundText(leaf, locale));
  const more = leaves.length - named.length;
  if (more > 0) named.push(locale === "ko" ? `그 밖에 ${more}가지` : `${more} more`);
  return named.join("; ");
}

function groundText(finding: LeafFinding, locale: Locale): string {
  const { leaf } = finding;
  const limit = leafText(leaf.criterion, locale, leaf.scope);
  const own = ownText(finding, locale);
  return own === null ? limit : `${limit} – ${own}`;
}

function andMore(others: number, noun: { ko: string; en: string }, locale: Locale): string {
  if (others <= 0) return "";
  return locale === "ko" ? ` (외 ${noun.ko} ${others}개)` : ` (and ${plural(others, `more ${noun.en}`)})`;
}

function awaitsText({ checks }: Extract<DecisiveReason, { kind: "awaits" }>): { ko: string; en: string } {
  if (checks === 0) return { ko: "기업 정보가 비어 있음", en: "The profile is still empty" };
  return { ko: "읽은 요건을 모두 담당자가 판단", en: "Everything read so far is for the agency to judge" };
}

type Holds = Extract<DecisiveReason, { kind: "holds" }>;

function holdsText(held: Holds): { ko: string; en: string } {
  const { requirements, exclusions, checks, isComplete } = held;
  const parts = [metText(requirements), exclusionText(exclusions, checks), checkText(checks)].filter(
    (part) => part !== null,
  );
  if (parts.length === 0) return { ko: "해당하는 요건 없음", en: "No rule stands in the way" };
  const ko = parts.map((part) => part.ko).join(", ");
  const en = parts.map((part) => part.en).join(", ");
  if (isComplete) return { ko, en: en.charAt(0).toUpperCase() + en.slice(1) };
  return { ko: `읽은 범위에서 ${ko}`, en: `As far as read, ${en}` };
}

function metText(count: number): { ko: string; en: string } | null {
  if (count === 0) return null;
  const en = count === 2 ? "both requirements met" : `${plural(count, "requirement")} met`;
  return { ko: `요건 ${count}개 충족`, en };
}

/** While a person still checks something, only those exclusions that were judged are spoken of. */
function exclusionText(count: number, checks: number): { ko: string; en: string } | null {
  if (count === 0) return null;
  if (checks === 0) return { ko: "제외 사유 없음", en: "no exclusion applies" };
  const en = count === 1 ? "1 exclusion does not apply" : `${count} exclusions do not apply`;
  return { ko: `제외 사유 ${count}개에 해당 없음`, en };
}

function checkText(count: number): { ko: string; en: string } | null {
  if (count === 0) return null;
  return { ko: `담당자 확인 ${count}개`, en: `${plural(count, "check")} by the agency` };
}
