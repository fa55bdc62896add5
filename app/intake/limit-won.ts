import { figuresIn } from "#app/i18n/read-figure.ts";

/** An amount in whole won, and its position in the text. */
type WonAmount = { won: number; start: number; end: number };

const COUNTED = /^\s?(?:명|개|건|주|장|톤|㎡|m|km|달러|불|유로|엔|위안|USD|\$)/u;

/**
 * All amounts of won in a text, e.g. '2억 5천만원', '3백만원', '1,927,200원', '1.6억'. Money ends in 원. Without it, only 억
 * and 만 count as money, and only if they do not count anything else.
 */
export function wonAmountsIn(text: string): WonAmount[] {
  return figuresIn(text).flatMap(({ value, start, end }) => {
    const after = text.slice(end, end + 6);
    const sign = /^\s?원/u.exec(after)?.[0];
    if (sign === undefined && (!/[억만]$/u.test(text.slice(start, end)) || COUNTED.test(after))) return [];
    if (value === null || !Number.isInteger(value) || value <= 0 || value > 1e15) return [];
    return [{ won: value, start, end: end + (sign?.length ?? 0) }];
  });
}

/** What an applicant pays or must have, and parts of the support that are not its limit. */
const NOT_SUPPORT =
  /임대|임차|월세|보증금|분담|부담|입주|관리비|예치금|이용료|사용료|회비|보육료|교육비|참가비용|수수료|기금|매칭|매출|자본금|투자유치|총\s?사업비|총\s?예산|총\s?상금|사업\s?규모|숙박비|교통비|항공료|수당|㎡|\/\s?월|월\s?\d/u;
/** How many characters before and after an amount belong to it; patterns run on no more. */
const NEAR = 40;
const LIMIT_BEFORE = /(최대|한도|상한|최고)[^\d]{0,6}$/u;
const EACH_BEFORE =
  /(기업|업체|개사|사|과제|팀|기관|건|인|명|제품|브랜드)(당|별)\s?(연간|연|국비|총|각)?\s?$/u;
const LIMIT_AFTER = /^\s?(이내|한도|이하|까지|내(?![가-힣]))/u;
const RANGE_BEFORE = /\d[\d,.]*\s?(억|천만|백만|십만|만|천|백)?\s?원?\s?[~∼～-]\s?$/u;
const NO_LIMIT_AFTER = /^\s?(이상|초과|부터|미만|[~∼～])/u;

/**
 * The most that one applicant can get, in won, if a text says so once and unambiguously: '최대 2억원', '기업당
 * 3,000만원', '500만원 이내', '1억~10억'. Null if it names several, or only rents, deposits and averages.
 */
export function limitWonIn(text: string): number | null {
  const limits = new Set(clausesOf(text).flatMap(limitsInClause));
  const [only] = limits;
  return limits.size === 1 && only !== undefined ? only : null;
}

function limitsInClause(clause: string): number[] {
  if (NOT_SUPPORT.test(clause)) return [];
  return wonAmountsIn(clause).flatMap(({ won, start, end }) => {
    const before = clause.slice(Math.max(0, start - NEAR), start);
    const after = clause.slice(end, end + NEAR);
    if (NO_LIMIT_AFTER.test(after)) return [];
    const isLimit =
      LIMIT_BEFORE.test(before) ||
      EACH_BEFORE.test(before) ||
      RANGE_BEFORE.test(before) ||
      LIMIT_AFTER.test(after);
    return isLimit ? [won] : [];
  });
}

/** Splits at brackets, commas and full stops, except inside numbers. */
function clausesOf(text: string): string[] {
  return text.split(/[()[\]（）［］;\n]|(?<!\d)[,.]|[,.](?!\d)/u);
}
