/** A unit as a form prints it: 백만원 is a million won. */
export type FormUnit = { of: "KRW" | "USD" | "people" | "percent" | "years" | "months"; times: number };

const table: readonly (readonly [pattern: string, unit: FormUnit])[] = [
  ["조원", { of: "KRW", times: 1e12 }],
  ["억원|억", { of: "KRW", times: 1e8 }],
  ["천만원", { of: "KRW", times: 1e7 }],
  ["백만원|million krw|krw million|mil\\.? krw|m krw", { of: "KRW", times: 1e6 }],
  ["만원", { of: "KRW", times: 1e4 }],
  ["천원|thousand krw|krw thousand|1,?000 krw", { of: "KRW", times: 1e3 }],
  [
    "백만불|백만달러|백만us\\$|백만\\$|million usd|usd million|us\\$ million|m usd",
    { of: "USD", times: 1e6 },
  ],
  ["만불|만달러", { of: "USD", times: 1e4 }],
  [
    "천불|천달러|천us\\$|천usd|천\\$|thousand usd|usd thousand|usd 1,?000|1,?000 usd",
    { of: "USD", times: 1e3 },
  ],
  ["원|krw|won|₩", { of: "KRW", times: 1 }],
  ["달러|불|us\\$|usd|\\$", { of: "USD", times: 1 }],
  ["명|인|persons?|people", { of: "people", times: 1 }],
  ["%|퍼센트|percent", { of: "percent", times: 1 }],
  ["년차|년|years?", { of: "years", times: 1 }],
  ["개월|months?", { of: "months", times: 1 }],
];

const exact = table.map(([pattern, unit]) => [new RegExp(`^(?:${pattern})$`, "iu"), unit] as const);
const source = table.map(([pattern]) => pattern).join("|");

/** A unit and nothing else; null if it is none. */
function unitOf(words: string): FormUnit | null {
  const plain = words
    .normalize("NFKC")
    .trim()
    .replace(/^단위\s*[:：]?\s*/u, "");
  const joined = /[a-z]\s+[a-z]/iu.test(plain)
    ? plain.replaceAll(/\s+/gu, " ")
    : plain.replaceAll(/\s/gu, "");
  return exact.find(([pattern]) => pattern.test(joined))?.[1] ?? null;
}

/** '단위: 백만원, 명': all units named in words that are units and nothing else; none of any other words. */
export function unitsIn(words: string): readonly FormUnit[] {
  const parts = words
    .normalize("NFKC")
    .replace(/^\W*(?:단위|unit)\s*[:：]?\s*/iu, "")
    .split(/\s*[,，·/ㆍ및]\s*(?!\d)/u)
    .filter((part) => part.trim() !== "");
  const found = parts.map(unitOf);
  return found.every((unit) => unit !== null) ? found : [];
}

/** A unit with which words begin, and how long it is. */
export function unitAtStart(words: string): { unit: FormUnit; length: number } | null {
  const match = new RegExp(`^\\s*\\(?(?:${source})\\)?(?![가-힣a-z])`, "iu").exec(words);
  const unit = match ? unitOf(match[0].replaceAll(/[()]/gu, "")) : null;
  return match && unit ? { unit, length: match[0].length } : null;
}
