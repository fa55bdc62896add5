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

// One number with its unit. Longer amounts are joined by hand: a pattern for all of it takes exponential time on '1 1 1 1'.
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
    // '2억 5천만' is one amount: the units fall, and at most a space is between.
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

/** Money ends in 원; without it only 억 and 만 are taken for money, and only if nothing else is counted in them. */
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
