/** An amount in whole won and where it stands in its text. */
export type WonAmount = { won: number; start: number; end: number };

const UNITS: Readonly<Record<string, number>> = {
  억: 1e8,
  천만: 1e7,
  백만: 1e6,
  십만: 1e5,
  만: 1e4,
  천: 1e3,
  백: 1e2,
};

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const PART = String.raw`(?:${NUMBER})\s?(?:억|천만|백만|십만|만|천|백)?`;
// Money ends in 원; without it only 억 and 만 are taken for money, and only if nothing else is counted in them.
const AMOUNT = new RegExp(
  String.raw`(?<![\d.,])${PART}(?:\s?${PART}){0,3}\s?원|(?<![\d.,])${PART}(?:\s?${PART}){0,2}?(?<=[억만])(?!\s?(?:명|개|건|주|장|톤|㎡|m|km|달러|불|유로|엔|위안|USD|\$))`,
  "gu",
);
const ONE_PART = new RegExp(String.raw`(${NUMBER})\s?(억|천만|백만|십만|만|천|백)?`, "gu");

/** All amounts of won in a text, e.g. '2억 5천만원', '3백만원', '1,927,200원', '1.6억'. */
export function wonAmountsIn(text: string): WonAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const won = wonOf(match[0]);
    return won === null ? [] : [{ won, start: match.index, end: match.index + match[0].length }];
  });
}

/** '2억 5,000만원' → 250,000,000. Null where units do not fall ('5만 2억') or nothing whole comes out. */
function wonOf(printed: string): number | null {
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, number = "", unit] of printed.matchAll(ONE_PART)) {
    const size = unit === undefined ? 1 : (UNITS[unit] ?? 1);
    if (size >= last) return null;
    last = size;
    total += Number(number.replaceAll(",", "")) * size;
  }
  const won = Math.round(total);
  return won > 0 && won <= 1e15 && Math.abs(won - total) < 0.01 ? won : null;
}
