import { AGE } from "./requirements.ts";
import type { Statement } from "./statement.ts";

/** Facts of which a notice may ask for several. */
const MANY = new Set(["other", "certification", "industry", "technology"]);

/**
 * Each thing once: the first place that says it counts. Another value of the same fact belongs to another track, and what the
 * portal sums up in its own words has been said. Alternatives of a list stay together: half a choice would leave somebody out.
 */
export function settled(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  const isPrinted = statements.some(({ as, at }) => as === "requirement" && at.origin !== "body");
  const isKept = (one: Statement) => kept.some((other) => other.as === one.as && isSaidBy(other, one));
  for (const choice of choicesOf(statements)) {
    const [first] = choice;
    const isSummed = MANY.has(first.fact) && first.as === "requirement" && first.at.origin === "body";
    if (isSummed && isPrinted) continue;
    if (choice.length === 1) {
      if (!isKept(first)) kept.push(first);
    } else kept.push(...choiceBeside(kept, choice));
  }
  return withPrintedDays(kept);
}

/** Lines of which only a part was understood, each once, and none that a statement keeps in its own words. */
export function partlyRead(said: readonly Statement[], statements: readonly Statement[]): Statement[] {
  const inWords = statements.filter(({ fact }) => fact === "other");
  const isPrinted = statements.some(({ as, at }) => as === "requirement" && at.origin !== "body");
  const kept: Statement[] = [];
  for (const one of said) {
    if (one.isPart !== true || (isPrinted && one.at.origin === "body")) continue;
    if (![...inWords, ...kept].some(({ quote }) => isRetold(one.quote, quote))) kept.push(one);
  }
  return kept;
}

/**
 * A choice without what is asked anyway. Where an alternative asks for nothing else, all of the choice is no more than that; a
 * choice that is told again says nothing new.
 */
function choiceBeside(kept: readonly Statement[], choice: readonly Statement[]): Statement[] {
  // That founders may apply as well is asked of nobody.
  const isAsked = (one: Statement) =>
    one.fact !== "preFounder" &&
    kept.some((other) => other.alternativeOf === undefined && isSame(other, one));
  const isTold = (one: Statement) =>
    kept.some(
      (other) =>
        other.as === one.as &&
        (isSame(other, one) || (other.alternativeOf !== undefined && isRetold(one.quote, other.quote))),
    );
  const alternatives = alternativesOf(choice);
  const left = alternatives.map((parts) => parts.filter((one) => !isAsked(one)));
  const told = alternatives.filter((parts) => parts.every(isTold));
  if (alternatives.length < 2) return left.flat();
  return left.some((parts) => parts.length === 0) || 2 * told.length >= alternatives.length
    ? []
    : left.flat();
}

/** Statements by alternative. */
export function alternativesOf(choice: readonly Statement[]): [Statement, ...Statement[]][] {
  const found = new Map<string, [Statement, ...Statement[]]>();
  for (const [at, one] of choice.entries()) {
    const name = one.together ?? String(at);
    const known = found.get(name);
    if (known) known.push(one);
    else found.set(name, [one]);
  }
  return [...found.values()];
}

const isSame = (a: Statement, b: Statement) =>
  a.fact === b.fact && JSON.stringify(a.test) === JSON.stringify(b.test);

/** Statements in their order; those of one list of alternatives at the place of its first. */
function choicesOf(statements: readonly Statement[]): [Statement, ...Statement[]][] {
  const choices = new Map<string, [Statement, ...Statement[]]>();
  return statements.flatMap((one) => {
    if (one.alternativeOf === undefined || one.alternativeOf === AGE || one.as === "exclusion")
      return [[one]];
    const name = `${one.at.document} ${one.alternativeOf}`;
    const known = choices.get(name);
    if (known) {
      if (!known.some((other) => isSame(other, one) && other.together === one.together)) known.push(one);
      return [];
    }
    const choice: [Statement, ...Statement[]] = [one];
    choices.set(name, choice);
    return [choice];
  });
}

/** A printed range of founding days counts before an age in years; the longer age of new industries makes it a choice. */
function withPrintedDays(kept: readonly Statement[]): Statement[] {
  const isAge = ({ as, fact }: Statement) => fact === "companyAgeYears" && as === "requirement";
  const printed = kept.find((one) => isAge(one) && hasDays(one));
  if (printed !== undefined) return kept.filter((one) => one === printed || !isAge(one));
  const hasChoice = kept.some((one) => isAge(one) && one.alternativeOf === AGE);
  return kept.map((one) => (hasChoice && isAge(one) ? { ...one, alternativeOf: AGE } : one));
}

/** Whether a statement that is kept makes another needless. */
function isSaidBy(kept: Statement, one: Statement): boolean {
  if (one.fact === "other" && isRetold(wordsOf(one), wordsOf(kept, one))) return true;
  if (kept.fact !== one.fact) return false;
  if (MANY.has(one.fact)) return JSON.stringify(kept.test) === JSON.stringify(one.test);
  if (one.fact !== "companyAgeYears") return true;
  return kept.onlyIf === one.onlyIf && hasDays(kept) === hasDays(one);
}

/** A part of a line, such as who recommends, is retold only by another such part. */
const wordsOf = (said: Statement, beside?: Statement) => {
  const isPart = beside?.fact === "other" && beside.test.text !== beside.quote;
  if (said.fact === "other") return said.test.text;
  return isPart ? "" : said.quote;
};

const hasDays = (one: Statement) =>
  one.fact === "companyAgeYears" && (one.test.from !== undefined || one.test.to !== undefined);

const RETOLD = 0.75;

/** Whether most pairs of letters of a text stand in another as well. */
function isRetold(text: string, other: string): boolean {
  const pairs = pairsOf(text);
  const known = new Set(pairsOf(other));
  return pairs.length > 0 && pairs.filter((pair) => known.has(pair)).length >= RETOLD * pairs.length;
}

function pairsOf(text: string): string[] {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, "");
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}
