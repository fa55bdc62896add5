import { readAmount, readBonus } from "./amount.ts";
import type { ReadableDocument } from "./block.ts";
import type { Found } from "./found.ts";
import type { Line } from "./line.ts";
import { linesOf } from "./lines.ts";
import { numbersIn } from "./number-facts.ts";
import { readPeriod } from "./period.ts";
import { type OwnPlace, ownPlaceOf, regionsIn } from "./regions-of-line.ts";
import { textsAmong, withHints } from "./short-sources.ts";
import { sizesIn } from "./sizes.ts";
import { DISCRETION } from "./standing-words.ts";
import { exceptionIn, standingsIn } from "./standings.ts";
import type { Reading, ReadPeriod, Statement } from "./statement.ts";
import {
  certificatesIn,
  flagsIn,
  industriesIn,
  partnersIn,
  patentsIn,
  technologiesIn,
} from "./words-facts.ts";

/** What a reader is given: the title, the agency, and all texts of a notice, the surest first. */
export type PrintedNotice = {
  title: string;
  agency: string;
  /** The last day to apply as the portal gives it, YYYY-MM-DD. */
  closesOn?: string | null;
  documents: readonly ReadableDocument[];
};

/** Reads what a notice says about who may apply, until when and for how much. Pure: the same words give the same statements. */
export function readNotice({ title, agency, closesOn = null, documents }: PrintedNotice): Reading {
  const lines = linesOf(textsAmong(documents));
  const own = ownPlaceOf(title) ?? ownPlaceOf(agency);
  return {
    isCall: isCall(title),
    period: closedBy(readPeriod(lines), closesOn),
    amount: readAmount(lines),
    statements: withHints(settled(lines.flatMap((line) => statementsIn(line, own))), documents),
    bonus: readBonus(lines),
  };
}

/** The portal's own day counts where the texts print none. */
function closedBy(period: ReadPeriod, closesOn: string | null): ReadPeriod {
  if (closesOn === null || period.closesOn !== null) return period;
  return { ...period, type: period.type === "unknown" ? "fixed" : period.type, closesOn };
}

/** The longest quote that is kept; a line may be a paragraph. */
const QUOTED = 300;
/** Lines that only announce a list: 'none of the following may apply'. */
const ANNOUNCES =
  /(?:다음|아래|하기|각\s?호|어느\s?하나|하단).{0,40}(?:해당|경우|같|요건|충족|조건|사항)|(?:다음|아래)(?:과|와)?\s?같(?:음|이)|참조|참고\s?$|^해당\s?없음|붙임\s?\d?.{0,12}$/u;
const LEAVES_OUT =
  /(?:제외(?!한|하고|되지)|불가(?:능)?(?:함|하|$|\)|\.|\s)|제한(?:됨|함|$)|할\s?수\s?없(?:음|다|습니다|으며)|참여\s?불가|신청\s?불가|지원하지\s?않|대상이?\s?아님)/u;
/** A case or somebody that nobody would want: under 'who may apply', too, it is left out. */
const SPEAKS_AGAINST =
  /(?:처분|위반|물의|문제|아니한|못한|미달|불이행|제재|초래|불량|허위|불가능|체납|부도).{0,24}(?:경우|자|기업|업체|때)[\s)\].,;]*(?:\([^)]*\))?[\s.)]*$/u;
const DENIES = /아닌|없는|않(?:은|는|을)|아니(?:한|하)|없어야|이\s?아닐|없을|해당하지/u;

function statementsIn(line: Line, own: OwnPlace): Statement[] {
  const { section, text } = line;
  if (section === "who")
    return LEAVES_OUT.test(text) || SPEAKS_AGAINST.test(text) ? excludedIn(line) : requiredIn(line, own);
  if (section === "excluded") return excludedIn(line);
  if (section === "form" || section === "documents" || section === "contact") return [];
  return notedIn(line);
}

/** '5인 이상이며 … 하고자 하는 기업' says two things. */
const AND = /(?<=이며|이면서|하며|되며|이고|하고|으로서|로서|자로서)[,\s]+(?!있|자\s?하)/u;

function requiredIn(line: Line, own: OwnPlace): Statement[] {
  const clauses = line.text.split(AND);
  return clauses.flatMap((text) => requiredByClause({ ...line, text }, own));
}

/** 'X란 … 을 말한다' explains a word. */
const EXPLAINS = /(?:이란|이라\s?함은|란)\s.{6,}|말한다|의미(?:함|한다)|을\s?말함/u;
/** The longer age that the act on founding grants to new industries (중소기업창업 지원법 art. 25). */
const NEW_INDUSTRY = "신산업 창업 분야";
/** The name of the choice between the shorter and the longer age. */
const AGE = "업력";

function requiredByClause(line: Line, own: OwnPlace): Statement[] {
  const { text } = line;
  if (EXPLAINS.test(text)) return [];
  const found = [
    ...sizesIn(text),
    ...numbersIn(text).map((one) => forNewIndustries(one, text)),
    ...regionsIn(text, own),
    ...industriesIn(text),
    ...certificatesIn(text),
    ...patentsIn(text),
    ...flagsIn(text),
    ...partnersIn(text),
  ];
  const standings = DENIES.test(text) ? standingsIn(text) : [];
  const isNote = line.sign === "※" || line.sign === "*";
  if (isNote && found.every(({ fact }) => fact === "size" || fact === "industry")) return [];
  const technologies = found.some(({ fact }) => fact === "industry") ? [] : technologiesIn(text);
  const said = [...found, ...technologies].map((one) =>
    statement(
      line,
      one.fact === "debtRatioPercent" && one.test.min !== undefined ? "exclusion" : "requirement",
      one,
    ),
  );
  const kept = [...said, ...standings.map((one) => statement(line, "exclusion", one))];
  if (kept.length > 0) return withAlternatives(line, kept, [...found, ...technologies]);
  if (isNote || !CONDITION.test(text) || ANNOUNCES.test(text) || text.length < 8) return [];
  return [other(line, "requirement")];
}

function forNewIndustries(one: Found, text: string): Found {
  if (one.fact !== "companyAgeYears" || one.test.max !== 10 || !/신산업/u.test(text)) return one;
  const { person: _person, ...age } = one;
  return { ...age, onlyIf: NEW_INDUSTRY, alternativeOf: AGE };
}

/** A line that says what an applicant must be or do. */
const CONDITION =
  /(?:기업|업체|자|사업자|법인|기관|단체|조합|사업장|소상공인|대학|팀|분|브랜드|점포|농가|것|함|경우|자\)|등\)?|업소|제품|가능|필수|한함|한정|예정|완료)[\s)\].,]*(?:\([^)]*\))?[\s.)]*$/u;

function excludedIn(line: Line): Statement[] {
  const { text } = line;
  if (/^\(?\s?(?:단|다만|예외)[\s,)]/u.test(text)) return [];
  const isNote = line.sign === "※" || line.sign === "*";
  const standings = standingsIn(text);
  const facts = standings.map(({ fact }) => fact);
  const kept = standings.filter(
    ({ fact }) =>
      // What follows from false papers is a penalty, and no ground of its own.
      !(facts.includes("falseApplication") && (fact === "participationBan" || fact === "obligationsUnmet")),
  );
  // '3 years old and a debt ratio above 500 %' keeps out whoever is both: the age alone keeps out nobody.
  const limits = numbersIn(text);
  const ratios = limits.filter(({ fact }) => fact === "debtRatioPercent");
  const numbers =
    limits.length > 1 || /(?:하였고|되었고|이고|이며|하고|으며|\s중[,\s])/u.test(text) ? ratios : limits;
  const industries =
    facts.includes("excludedIndustry") || isNote || line.isInTable
      ? []
      : industriesIn(text).filter(isSpelledOut);
  const found: Found[] = [...kept, ...(kept.length > 0 ? ratios : [...numbers, ...industries])];
  if (found.length > 0) return found.map((one) => statement(line, "exclusion", one));
  if (isNote || ANNOUNCES.test(text) || text.length < 6 || !GROUND.test(text)) return [];
  if (line.isInTable && text.length < 14) return [];
  return [other(line, "exclusion")];
}

const isSpelledOut = (one: Found) => one.fact === "industry" && one.test.anyOf[0] !== "제조";
const GROUND =
  /(?:기업|업체|자|사업자|법인|기관|단체|경우|과제|사업|제품|때|사업장|소상공인|것|함|점포|품목|불가|제외|않은\s?곳|근로자|자\)|등)[\s)\].,;]*(?:\([^)]*\))?[\s.)]*$/u;

/** Left out are those for whom a line ends so; nothing follows from the ground that has to be said. */
const IS_CASE = /(?:경우|때|기업|업체|자|사업자|법인)[\s)\].,]*(?:\([^)]*\))?[\s.)]*$/u;

const REFUSES = /불가|제외|제한|취소|금지|없음|없습니다|환수|중단|무효|탈락|반환|박탈|해지/u;

/** Of what stands elsewhere only two grounds count, and only where the line says what follows from them. */
function notedIn(line: Line): Statement[] {
  if (line.section === "preferred" || !(REFUSES.test(line.text) || IS_CASE.test(line.text))) return [];
  if (/^(?:기타|그\s?밖|그\s?외)/u.test(line.text) && DISCRETION.test(line.text) && IS_CASE.test(line.text))
    return [other(line, "exclusion")];
  return standingsIn(line.text)
    .filter(({ fact }) => fact === "falseApplication" || fact === "duplicateSupport")
    .map((one) => statement(line, "exclusion", one));
}

function statement(line: Line, as: Statement["as"], { start, end, ...said }: Found): Statement {
  const onlyIf = said.onlyIf ?? (as === "exclusion" ? exceptionIn(line.text.slice(end)) : null);
  return {
    ...said,
    ...(onlyIf !== null && { onlyIf }),
    as,
    quote: quoted(line.text, start, end),
    at: line.at,
  } as Statement;
}

function other(line: Line, as: Statement["as"]): Statement {
  const isOpen = as === "requirement" || DISCRETION.test(line.text);
  return {
    as,
    fact: "other",
    test: { text: line.text.slice(0, QUOTED) },
    quote: quoted(line.text, 0, line.text.length),
    at: line.at,
    ...(isOpen && { person: true as const }),
  };
}

function quoted(text: string, start: number, end: number): string {
  if (text.length <= QUOTED) return text;
  const from = Math.max(0, Math.min(start - 60, text.length - QUOTED));
  return text.slice(from, Math.max(end, from + QUOTED));
}

const OR = /또는|혹은|이거나|하거나|중\s?(?:하나|1개|어느)|\s(?:or|OR)\s/u;
const MAY_ALTERNATE = new Set([
  "industry",
  "certification",
  "patent",
  "hasExport",
  "hasFactory",
  "preFounder",
  "companyAgeYears",
]);

/** What stands on both sides of an 'or' is a choice. */
function withAlternatives(line: Line, said: readonly Statement[], found: readonly Found[]): Statement[] {
  const placed = found.map((one, at) => ({ one, at })).toSorted((a, b) => a.one.start - b.one.start);
  const chosen = new Set<number>();
  for (const [index, { one, at }] of placed.entries()) {
    const next = placed[index + 1];
    if (next === undefined || !MAY_ALTERNATE.has(one.fact) || !MAY_ALTERNATE.has(next.one.fact)) continue;
    if (!OR.test(line.text.slice(one.end, next.one.start))) continue;
    chosen.add(at);
    chosen.add(next.at);
  }
  const word = line.text.slice(0, 40);
  return said.map((one, at) => (chosen.has(at) ? { ...one, alternativeOf: word } : one));
}

const MANY = new Set(["other", "certification", "industry", "technology"]);

/**
 * Each thing once: the first place that says it counts. Another value of the same fact belongs to another track, and what the
 * portal sums up in its own words has been said.
 */
function settled(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  const isPrinted = statements.some(({ as, at }) => as === "requirement" && at.origin !== "body");
  for (const one of statements) {
    const isSummed = MANY.has(one.fact) && one.as === "requirement" && one.at.origin === "body";
    if (isSummed && isPrinted) continue;
    if (!kept.some((other) => other.as === one.as && isSaidBy(other, one))) kept.push(one);
  }
  const isAge = ({ as, fact }: Statement) => fact === "companyAgeYears" && as === "requirement";
  if (!kept.some((one) => isAge(one) && one.alternativeOf === AGE)) return kept;
  return kept.map((one) => (isAge(one) ? { ...one, alternativeOf: AGE } : one));
}

/** Whether a statement that is kept makes another needless. */
function isSaidBy(kept: Statement, one: Statement): boolean {
  if (one.fact === "other" && isRetold(one.quote, kept.quote)) return true;
  if (kept.fact !== one.fact) return false;
  if (MANY.has(one.fact)) return JSON.stringify(kept.test) === JSON.stringify(one.test);
  return one.fact !== "companyAgeYears" || kept.onlyIf === one.onlyIf;
}

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

/** Titles of what asks, honours, shows or tells, and gives no support that a company could receive. */
const NO_CALL =
  /수요\s?조사|실태\s?조사|설문|선정\s?결과|결과\s?(?:공고|발표|안내)|합격자|시상(?!.*지원)|포상|표창|어워드|시상식|공청회|의견\s?(?:수렴|조회)|행정\s?예고|입법\s?예고|취소\s?공고|설명회\s?(?:개최|안내|참가)|사업\s?설명회|세미나\s?(?:개최|안내)|포럼\s?개최|평가위원\s?(?:모집|공모)|자문위원\s?모집|(?:유공자?|우수사례)\s?(?:포상|공모|추천)|(?:기술|산업|기업|대|상)\s?대상\s?(?:공고|신청|모집|시상)|유공/u;
const CALL = /참가\s?(?:기업|업체)|지원\s?사업|모집|바우처|융자|보증|지원\s?공고/u;
const SURELY_NONE =
  /수요\s?조사|설문|선정\s?결과|결과\s?(?:공고|발표)|포상|표창|유공|시상|평가위원|입법\s?예고/u;

/** Whether a notice calls for applications for support. */
function isCall(title: string): boolean {
  if (!NO_CALL.test(title)) return true;
  return !SURELY_NONE.test(title) && CALL.test(title);
}
