import type { Found } from "./found.ts";
import type { Line } from "./line.ts";
import type { Statement } from "./statement.ts";

const OR = /또는|혹은|거나|중\s?(?:하나|1개|어느)|\s(?:or|OR)\s/u;
const MAY_ALTERNATE = new Set([
  "industry",
  "certification",
  "patent",
  "hasExport",
  "hasFactory",
  "preFounder",
  "companyAgeYears",
  "ceoAge",
  "revenueKRW",
  "exportUSD",
  "employees",
  "investmentKRW",
]);
/** What a company holds: of those in a row one is enough where the line says 'one of them'. */
const HELD = new Set(["certification", "patent", "hasExport", "hasFactory"]);
const ONE_OF =
  /(?:중|가운데|中)(?:에서)?\s?(?:최소\s?)?(?:어느\s?)?(?:하나|1\s?개|한\s?가지|1\s?가지|1\s?종|1\s?건)/u;
/** '벤처, 이노비즈, 메인비즈 인증기업': one of them, unless all are asked for. */
const ROW_SIGN = /^\s?[,·ㆍ․‧・/]\s?$/u;
const ALL_OF = /모두|동시에|각각|전부/u;
/** 'A, B 또는 C': what stands between the others of a row. */
const IN_ROW = /^[^가-힣]*(?:인증|확인|기업)?\s?[,·ㆍ/]\s?$/u;

/** What stands on both sides of an 'or', or in a row with it, is a choice; a side that nobody has read is a question. */
export function withAlternatives(
  line: Line,
  said: readonly Statement[],
  found: readonly Found[],
): Statement[] {
  const placed = found.map((one, at) => ({ one, at })).toSorted((a, b) => a.one.start - b.one.start);
  const chosen = chosenOf(line.text, placed);
  const word = line.text.slice(0, 40);
  return said.map((one, at) => {
    if (chosen.has(at)) return { ...one, alternativeOf: word };
    const of = found[at];
    // That somebody exports is asked about anyway.
    const isSure = of !== undefined && MAY_ALTERNATE.has(of.fact) && of.fact !== "hasExport";
    return isSure && isHalf(line.text, of, found) ? { ...one, person: true } : one;
  });
}

type Placed = { one: Found; at: number };

function chosenOf(text: string, placed: readonly Placed[]): Set<number> {
  const chosen = new Set<number>();
  const pairs = placed.slice(1).map((next, index) => [placed[index] as Placed, next] as const);
  for (const [one, next] of pairs)
    if (isChoice(text, one.one, next.one)) {
      chosen.add(one.at);
      chosen.add(next.at);
    }
  for (const [{ one, at }, next] of pairs.toReversed())
    if (chosen.has(next.at) && one.fact === next.one.fact && IN_ROW.test(text.slice(one.end, next.one.start)))
      chosen.add(at);
  return chosen;
}

/** Whether of two facts, one after the other, one is enough. */
function isChoice(text: string, one: Found, next: Found): boolean {
  if (!MAY_ALTERNATE.has(one.fact) || !MAY_ALTERNATE.has(next.fact)) return false;
  const between = text.slice(one.end, next.start);
  if (OR.test(between)) return true;
  const oneOf = ONE_OF.exec(text)?.index ?? -1;
  if (HELD.has(one.fact) && HELD.has(next.fact) && next.start < oneOf) return true;
  const areCertificates = one.fact === "certification" && next.fact === "certification";
  return areCertificates && ROW_SIGN.test(between) && !ALL_OF.test(text);
}

const OR_AFTER = /^[^.,;()]{0,14}?(?:또는\s|혹은\s|거나\s|이나\s)(?<other>[^.,;()]{2,24})/u;
const OR_BEFORE = /(?<other>[가-힣A-Za-z]{2,}[^.,;()]{0,12}?)(?:\s또는|\s혹은|거나|이나)\s$/u;

/** Whether a fact is one side of an 'or' of which nothing was read on the other side. */
function isHalf(text: string, { start, end }: Found, found: readonly Found[]): boolean {
  const isRead = (from: number, to: number) => found.some((one) => one.start < to && from < one.end);
  const after = OR_AFTER.exec(text.slice(end));
  const other = after?.groups?.other;
  if (after !== null && other !== undefined) {
    const to = end + after[0].length;
    if (!isRead(to - other.length, to)) return true;
  }
  const before = OR_BEFORE.exec(text.slice(0, start));
  return before !== null && !isRead(before.index, start);
}
