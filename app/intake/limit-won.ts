/** An amount in whole won, and its position in the text. */
type WonAmount = { won: number; start: number; end: number };

const UNITS: Readonly<Record<string, number>> = {
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  십만: 1e5,
  만: 1e4,
  천: 1e3,
  백: 1e2,
};

// One number with its unit. Longer amounts are joined in code: one pattern for all takes exponential time on '1 1 1 1'.
const PART = /(\d[\d,]*(?:\.\d+)?)\s?(억|천만|백만|십만|만|천|백)?/gu;
const NUMBER = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,4})?$/u;
const COUNTED = /^\s?(?:명|개|건|주|장|톤|㎡|m|km|달러|불|유로|엔|위안|USD|\$)/u;

type Part = { number: number; size: number; start: number; end: number };

/** All amounts of won in a text, e.g. '2억 5천만원', '3백만원', '1,927,200원', '1.6억'. */
export function wonAmountsIn(text: string): WonAmount[] {
  const amounts: WonAmount[] = [];
  let run: Part[] = [];
  for (const match of text.matchAll(PART)) {
    const part = partOf(match);
    const last = run.at(-1);
    // '2억 5천만' is one amount: units get smaller, with at most a space in between.
    const isNext = last !== undefined && part.start - last.end <= 1 && part.size < last.size;
    if (!(isNext && text.slice(last.end, part.start).trim() === "")) {
      add(amounts, run, text);
      run = [];
    }
    run.push(part);
  }
  add(amounts, run, text);
  return amounts;
}

function partOf(match: RegExpExecArray): Part {
  const [whole, number = "", unit] = match;
  return {
    number: NUMBER.test(number) ? Number(number.replaceAll(",", "")) : Number.NaN,
    size: unit === undefined ? 1 : (UNITS[unit] ?? 1),
    start: match.index,
    end: match.index + whole.trimEnd().length,
  };
}

/** Amounts of money end in 원. Without it, only 억 and 만 count as money, and only if they do not count anything else. */
function add(amounts: WonAmount[], run: readonly Part[], text: string): void {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return;
  const after = text.slice(last.end, last.end + 6);
  const sign = /^\s?원/u.exec(after)?.[0];
  if (sign === undefined && (!/[억만]$/u.test(text.slice(first.start, last.end)) || COUNTED.test(after)))
    return;
  const total = run.reduce((sum, { number, size }) => sum + number * size, 0);
  const won = Math.round(total);
  if (won > 0 && won <= 1e15 && Math.abs(won - total) < 0.01)
    amounts.push({ won, start: first.start, end: last.end + (sign?.length ?? 0) });
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
