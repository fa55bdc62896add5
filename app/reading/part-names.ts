import { type SectionKind, sectionNamed } from "./section-words.ts";

/** `이름: 내용`, `(이름) 내용`, `이름 | 내용`, or a name that stands alone. */
const COLON = /^([^:：]{2,30}?)\s*[:：]\s*(.*)$/u;
const BRACKETED =
  /^[(<≪【〔[［「『〈]\s*([^)>≫】〕\]］」』〉]{2,30})\s*[)>≫】〕\]］」』〉]\s*[:：]?\s*(.*)$/u;
const ASIDE = /^(.{2,20}?)\s*(?:\([^)]{1,60}\)|\[[^\]]{1,60}\])\s*[:：]?\s*$/u;

const REFERENCE = /^(?:참고|붙임|별표|별첨|첨부)/u;

/** The part that a line names, and what follows the name; null where it names none. */
export function takeName(printed: string): { kind: SectionKind; name: string; rest: string } | null {
  const text = printed.replace(/^[<≪]\s*(?=[^>≫]*[>≫]+$)|\s*[>≫]+$/gu, "");
  for (const pattern of [BRACKETED, COLON]) {
    const [, name = "", rest = ""] = pattern.exec(text) ?? [];
    const kind = name === "" ? null : sectionNamed(name);
    // '[참고 3]의 업종에 해당하는 자' only refers to it.
    const isReference = REFERENCE.test(name) && /^(?:의|에|을|를|와|과|에서)\s/u.test(rest);
    if (kind !== null && !isReference) return { kind, name, rest };
  }
  const alone = ASIDE.exec(text)?.[1] ?? text;
  const kind = alone.length <= 30 ? sectionNamed(alone.replace(/[\s:：>≫】〕\]］」』〉)]+$/u, "")) : null;
  const isSomebody = /(?:기업|업체|자|법인|경우|때)$/u.test(alone) && kind !== "who" && kind !== "excluded";
  const isSaid = isSomebody || SAYS_OF.test(alone) || /\d[\d,.]*\s?[억만천백]*\s?원/u.test(alone);
  return kind === null || isSaid ? null : { kind, name: alone, rest: "" };
}

/** A sentence about somebody is no name of a part: '개인사업자는 사업 취지를 고려하여 제외'. */
const SAYS_OF =
  /[가-힣](?:은|는)\s.*(?:제외|불가|가능|필수|함|음|한정)\.?$|경우[,\s].*(?:함|음|불가|제외)\.?$/u;

const ANNOUNCES_EXCLUDED =
  /(?:다음|아래|하기|각\s?호|어느\s?하나).{0,45}(?:해당|경우|같은|하는|사항).{0,30}(?:제외|제한|불가|없음|없습니다|않음|배제|부적격)/u;
const ANNOUNCES_WHO = /(?:다음|아래).{0,24}(?:요건|조건|자격|각\s?호).{0,14}(?:충족|만족|갖춘|갖추|해당)/u;

/** '아래에 해당하는 근로자는 지원 제외': whom an applicant employs. */
const OF_EMPLOYEES = /(?:근로자|직원|임직원|참여자|교육생|훈련생|인턴)(?:은|는|의\s?경우)\s/u;

/** A sentence before a list may say what the list is: 'none of the following may apply'. */
export function announcedBy(text: string): "excluded" | "who" | "others" | null {
  if (text.length > 140) return null;
  if (ANNOUNCES_EXCLUDED.test(text)) return OF_EMPLOYEES.test(text) ? "others" : "excluded";
  return ANNOUNCES_WHO.test(text) && !/제외|불가|우대|가점|취소|환수|제재/u.test(text) ? "who" : null;
}
