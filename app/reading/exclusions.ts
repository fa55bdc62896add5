import type { Found } from "./found.ts";
import { industriesIn } from "./industries-of-line.ts";
import type { Line } from "./line.ts";
import { numbersIn } from "./number-facts.ts";
import { announcesList, isOwnCondition } from "./open-words.ts";
import { asStatement, inWords } from "./quote.ts";
import { DISCRETION } from "./standing-words.ts";
import { standingsIn } from "./standings.ts";
import type { Size, Statement } from "./statement.ts";
import { flagsIn } from "./words-facts.ts";

const EASES = /^\(?\s?(?:단|다만|예외)[\s,)]|^(?:세부|자세한|상세한?)\s?[가-힣]*(?:은|는)\s/u;
/** What ends a support that was granted says nothing about who may apply. */
const COMES_AFTER = /^(?:지원|융자|보증|선정|협약)\s?(?:결정|확정|체결|완료)?\s?(?:이?\s?후|된\s?후)/u;
/** 'May be restricted': what follows from the ground, and no ground of its own. */
const FOLLOWS = /(?:참여|참가|신청)(?:가|이|를|을)?\s?제한(?:될\s?수|됨|됩니다|할\s?수)/u;

/** 'If it comes out …, the agreement is ended': as well. */
const PENALTY = /(?:경우|시|때)(?:에는|에|는)?[,\s].*(?:협약|계약)\s?(?:을\s?)?(?:해지|해약|취소)/u;
/** How and with which papers to apply: nobody is left out by what a company is. */
const OF_APPLYING =
  /(?:서류|신청서|양식|자료|접수)[^.]{0,24}(?:미비|누락|미제출|(?:제출|완료|제시|이행|준수)하지)|사실\s?확인이\s?(?:어려운|불가)|보완\s?요(?:청|구)/u;
/** A word of the ground above in other words: 'other contests include …'. */
const EXPLAINS = /^[^.]{2,30}(?:은|는)\s.{6,}(?:포함(?:함|한다|됨)?|말함|의미(?:함)?|한정(?:함)?)[\s.]*$/u;

/** Whom a line of grounds for refusal leaves out. */
export function excludedIn(line: Line): Statement[] {
  const { text } = line;
  if (EASES.test(text) || COMES_AFTER.test(text)) return [];
  const proprietors = soleProprietorsIn(text);
  if (proprietors.length > 0) return proprietors.map((one) => asStatement(line, "exclusion", one));
  const isNote = line.sign === "※" || line.sign === "*";
  const standings = standingsIn(text);
  const facts = standings.map(({ fact }) => fact);
  const kept = standings.filter(({ fact }) => !isPenalty(fact, facts, text));
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
  const also = [...sizesAmong(text), ...flagsAlone(text)];
  if (found.length > 0) return [...found, ...also].map((one) => asStatement(line, "exclusion", one));
  if (also.length > 0) return also.map((one) => asStatement(line, "exclusion", one));
  return isNote || !isGround(line) ? [] : [inWords(line, "exclusion")];
}

/** What follows from false papers, or from support for the same, is a penalty, and no ground of its own. */
function isPenalty(fact: Statement["fact"], beside: readonly string[], text: string): boolean {
  if (fact !== "participationBan" && fact !== "obligationsUnmet") return false;
  if (beside.includes("falseApplication")) return true;
  return fact === "participationBan" && beside.length > 1 && (FOLLOWS.test(text) || PENALTY.test(text));
}

/** Whether a line that no fact says leaves somebody out for what it is or has done. */
function isGround({ text, name, isInTable }: Line): boolean {
  if (announcesList(text) || isOwnCondition(text) || text.length < 6 || !GROUND.test(text)) return false;
  // A table of trades that are left out is said by that.
  if (isInTable && (text.length < 14 || /업종/u.test(name))) return false;
  return !OF_APPLYING.test(text) && !EXPLAINS.test(text);
}

const isSpelledOut = (one: Found) =>
  one.fact === "industry" && one.test.anyOf[0] !== "제조" && !one.test.anyOf.some((name) => /\d/u.test(name));
const GROUND =
  /(?:기업|업체|자|사업자|사업주|법인|기관|단체|조합|경우|과제|사업|제품|때|사업장|소상공인|것|함|점포|품목|불가|제외|않은\s?곳|근로자|자\)|등)[\s)\].,;]*(?:\([^)]*\))?[\s.)]*$/u;

/** Left out are those for whom a line ends so; nothing follows from the ground that has to be said. */
const IS_CASE = /(?:경우|때|기업|업체|자|사업자|법인)[\s)\].,]*(?:\([^)]*\))?[\s.)]*$/u;

const REFUSES = /불가|제외|제한|취소|금지|없음|없습니다|환수|중단|무효|탈락|반환|박탈|해지/u;

/** '…, 간이과세자 및 대기업': large companies as one of those whom a list leaves out. */
const LARGE =
  /(?<=^|[,·ㆍ/]\s?|(?:및|또는)\s)(대기업|중견기업)(?=$|[\s,)]*(?:등|은|는|제외|[,·ㆍ/]|및|또는|$))/gu;

function sizesAmong(text: string): Found[] {
  const found = [...text.matchAll(LARGE)];
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  const names = new Set(found.map(([name]) => (name === "대기업" ? "large" : "midsize") satisfies Size));
  const end = last.index + last[0].length;
  return [{ fact: "size", test: { in: [...names] }, start: first.index, end }];
}

/** A line that only names a kind of company: '상장기업', '예비창업자'. */
function flagsAlone(text: string): Found[] {
  return /^[가-힣·ㆍ,/\s]{4,16}$/u.test(text) && !/아닌|제외|비상장/u.test(text)
    ? flagsIn(text).filter(({ fact }) => fact === "isListed" || fact === "preFounder")
    : [];
}

const SOLE =
  /(?<![·ㆍ,/및]\s?)개인\s?사업자(?:는|의\s?경우|인\s?경우)?\s?(?:[^.;()]{0,24}?\s)?(?:신청\s?|참여\s?|지원\s?)?(?:제외(?!하고|한)|불가)/u;

/** 'Sole proprietors may not apply': the legal form leaves out, not a paper that only some of them have. */
function soleProprietorsIn(text: string): Found[] {
  const found = /서류|제출|등본|비영리|단체/u.test(text) ? null : SOLE.exec(text);
  return found === null
    ? []
    : [
        {
          fact: "isCorporation",
          test: { equals: false },
          start: found.index,
          end: found.index + found[0].length,
        },
      ];
}

/** Of what stands elsewhere only two grounds count, and only where the line says what follows from them. */
export function notedIn(line: Line): Statement[] {
  if (line.section === "preferred" || !(REFUSES.test(line.text) || IS_CASE.test(line.text))) return [];
  if (/^(?:기타|그\s?밖|그\s?외)/u.test(line.text) && DISCRETION.test(line.text) && IS_CASE.test(line.text))
    return [inWords(line, "exclusion")];
  return standingsIn(line.text)
    .filter(({ fact }) => fact === "falseApplication" || fact === "duplicateSupport")
    .map((one) => asStatement(line, "exclusion", one));
}
