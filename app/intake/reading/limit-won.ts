import { wonAmountsIn } from "./won.ts";

/** What an applicant pays or must have, and parts of a support that are not its limit. */
const NOT_SUPPORT =
  /임대|임차|월세|보증금|분담|부담|입주|관리비|예치금|이용료|사용료|회비|보육료|교육비|참가비용|수수료|기금|매칭|매출|자본금|투자유치|총\s?사업비|총\s?예산|총\s?상금|사업\s?규모|숙박비|교통비|항공료|수당|㎡|\/\s?월|월\s?\d/u;
/** How far around an amount words belong to it; patterns are not run over more. */
const NEAR = 40;
const LIMIT_BEFORE = /(최대|한도|상한|최고)[^\d]{0,6}$/u;
const EACH_BEFORE =
  /(기업|업체|개사|사|과제|팀|기관|건|인|명|제품|브랜드)(당|별)\s?(연간|연|국비|총|각)?\s?$/u;
const LIMIT_AFTER = /^\s?(이내|한도|이하|까지|내(?![가-힣]))/u;
const RANGE_BEFORE = /\d[\d,.]*\s?(억|천만|백만|십만|만|천|백)?\s?원?\s?[~∼～-]\s?$/u;
const NO_LIMIT_AFTER = /^\s?(이상|초과|부터|미만|[~∼～])/u;

/**
 * The most that one applicant can get, in won, where a text says so once and without doubt: '최대 2억원', '기업당
 * 3,000만원', '500만원 이내', '1억~10억'. Null where it gives several, or only rents, deposits and averages.
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

/** Cut at brackets, commas and full stops, except those inside of numbers. */
function clausesOf(text: string): string[] {
  return text.split(/[()[\]（）［］;\n]|(?<!\d)[,.]|[,.](?!\d)/u);
}
