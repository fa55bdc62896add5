import { figuresIn } from "#app/i18n/read-figure.ts";

/*
 * The only reader of won in notices: amounts, and which of them is the most that one applicant can get. Used on the line that a
 * portal prints for the amount, and on the lines of a text.
 */

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

/** An amount that is the most. `isEach`: for each applicant; `isMost`: a word says that it is the most. */
export type WonLimit = WonAmount & { isEach: boolean; isMost: boolean };

/** What an applicant pays, has, sells or must have; the whole budget of a programme; parts that are not its limit. */
const NOT_SUPPORT =
  /자부담|부담금|매출|자본금|총\s?사업비|총\s?예산|예산\s?규모|사업\s?예산|총\s?규모|사업비\s?규모|사업\s?규모|상금|수출액|투자\s?유치|보증금|참가비|회비|수수료\s?환불|임대료?|월세|관리비|예치금|사용료|과태료|벌금|이용료|교육비|보육료|채무|대출잔액|융자규모|지원규모\s?총|전체\s?예산|분납|숙박비|교통비|수당|월\s?\d/u;
/** How many characters around an amount belong to it; patterns run on no more. */
const NEAR = 34;
const EACH =
  /(?:기업|업체|개사|사|과제|팀|기관|건|인|명|제품|브랜드|점포|개소|社|社별|농가|업소|사업장|컨소시엄)\s?(?:당|별)\s?(?:(?:\d\s?년|연간)\s?)?(?:지원\s?(?:금액|금|액)\s?)?(?:최대\s?한도|최대|연간|연|총|각|국비|최고|약)?\s?$/u;
const EACH_AFTER = /^\s?\/\s?(?:기업|업체|개사|과제|팀|사)(?:당|별)?(?![가-힣])/u;
const MOST = /(?:최대|한도|상한|최고|이내)[^\d]{0,8}$/u;
const MOST_AFTER = /^\s?(?:이내|한도|이하|까지|내(?![가-힣])|범위|정액|\(최대)/u;
/** The least, what is added to a limit, and what is paid each month. */
const PART_BEFORE = /(?:최저|최소|증액|상향)\s?\(?$|월\s?(?:최대|최고|정액|한도)?\s?$/u;
const RANGE_BEFORE = /\d[\d,.]*\s?(?:억|천만|백만|십만|만|천|백)?\s?원?\s?(?:[~∼～]|\s-)\s?$/u;
/** A range that goes on, a least, or about how much. */
const NO_LIMIT_AFTER =
  /^\s?\)?\s?(?:증액|추가\s?지원|상향|이상|초과|부터|미만|[~∼～]|(?:\/\s?년\s?)?내외|정도)/u;

/** The amounts of a text that are the most which one applicant can get, each with what says so. */
export function wonLimitsIn(text: string): WonLimit[] {
  return wonAmountsIn(text).flatMap((amount): WonLimit[] => {
    // '매출액의 2% 지원 (업체당 최대 30만원)': the brackets say how much.
    const before = text.slice(Math.max(0, amount.start - NEAR), amount.start).replace(/^.*지원\s?\(/u, "");
    const after = text.slice(amount.end, amount.end + NEAR);
    if (NOT_SUPPORT.test(before) || PART_BEFORE.test(before) || NO_LIMIT_AFTER.test(after)) return [];
    const isEach = EACH.test(before) || EACH_AFTER.test(after);
    if (!isEach && /총\s?$/u.test(before)) return [];
    const isMost = MOST.test(before) || MOST_AFTER.test(after) || RANGE_BEFORE.test(before);
    return isEach || isMost ? [{ ...amount, isEach, isMost }] : [];
  });
}

/**
 * The most that one applicant can get, in won, if a text says so once and unambiguously: '최대 2억원', '기업당
 * 3,000만원', '500만원 이내', '1억~10억'. Null if it names several, or only rents, deposits and averages.
 */
export function limitWonIn(text: string): number | null {
  const limits = new Set(
    clausesOf(text)
      .flatMap(wonLimitsIn)
      .map(({ won }) => won),
  );
  const [only] = limits;
  return limits.size === 1 && only !== undefined ? only : null;
}

/** Splits at brackets, commas and full stops, except inside numbers. */
function clausesOf(text: string): string[] {
  return text.split(/[()[\]（）［］;\n]|(?<!\d)[,.]|[,.](?!\d)/u);
}
