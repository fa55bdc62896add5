import { withAlternatives } from "./alternatives.ts";
import { limitsIn } from "./figures.ts";
import type { Found } from "./found.ts";
import { foundingDaysIn } from "./founding-days.ts";
import { industriesIn } from "./industries-of-line.ts";
import type { Line } from "./line.ts";
import { numbersIn } from "./number-facts.ts";
import { announcesList, isKnownToCompany, saysMore, statesNoRule } from "./open-words.ts";
import { asStatement, inWords } from "./quote.ts";
import { recommendationsIn } from "./recommendations.ts";
import { movesThere, type OwnPlace, regionsIn } from "./regions-of-line.ts";
import { isSite } from "./site-kinds.ts";
import { sizesIn } from "./sizes.ts";
import { standingsIn } from "./standings.ts";
import type { Statement } from "./statement.ts";
import { certificatesIn, flagsIn, partnersIn, patentsIn, technologiesIn } from "./words-facts.ts";

const DENIES = /아닌|없는|않(?:은|는|을)|아니(?:한|하)|없어야|이\s?아닐|없을|해당하지/u;

/** '5인 이상이며 … 하고자 하는 기업' says two things. */
const AND = /(?<=이며|이면서|하며|되며|이고|하고|으로서|로서|자로서)[,\s]+(?!있|자\s?하)/u;
/** '(공동연구개발기관) …': what whoever takes part beside the applicant must be. */
const OF_OTHERS =
  /^[([<]?\s?(?:(?:공동|위탁|협력|참여|협업|운영|확인|교육)\s?(?:연구\s?(?:개발)?\s?)?기관|공급\s?기업|수행\s?기관)/u;
/** Who has to be among the members of a consortium: others may be, too. */
const OF_MEMBERS = /컨소시엄.{0,60}(?:필수|반드시)|(?:필수|반드시).{0,30}컨소시엄/u;
/** '대리점을 통해 신청': how to apply. */
const APPLIES_BY =
  /(?:통해|통하여|경유(?:하여|해))\s?(?:신청|접수|지원|참여)(?:함|한다|합니다|\s?가능)?[\s.)]*$/u;
/** A preference among the conditions: nobody is left out. */
const PREFERS =
  /(?:우대|가점|가산점)\s?(?:을|를)?\s?(?:지원|부여|선정|적용|사항)?(?:함|한다|합니다)?[\s.]*$/u;
/** '단, 벤처기업은 업력 무관': some are let off a limit, and nobody is asked for anything. */
const WAIVES =
  /^\(?\s?(?:단|다만)[,\s].*(?:은|는)\s[^.]{0,12}(?:무관|제한\s?없음|(?:관계|상관)\s?없(?:이|음))[\s.)]*$/u;
const PREFERRED_ASIDE = /\([^()]*(?:우대|가점|가산점)[^()]*\)/gu;
/** What stands among alternatives, but holds for all of them. */
const FOR_ALL = /^[([<]?\s?(?:필수|공통)/u;

/** What a line under 'who may apply' asks of an applicant. */
export function requiredIn(line: Line, own: OwnPlace): Statement[] {
  if (
    OF_OTHERS.test(line.text) ||
    APPLIES_BY.test(line.text) ||
    WAIVES.test(line.text) ||
    PREFERS.test(line.text.replace(/\([^()]*\)/gu, ""))
  )
    return [];
  if (line.choice !== null && !FOR_ALL.test(line.text)) return alternativesIn(line, line.choice, own);
  const clauses = line.text.split(AND);
  return clauses.flatMap((text, at) => requiredByClause({ ...line, text }, own, at < clauses.length - 1));
}

const isNote = ({ sign }: Line) => sign === "※" || sign === "*";

/** One alternative of a list: all that it says belongs together, so it stays whole; an 'or' in it adds alternatives. */
function alternativesIn(line: Line, choice: string, own: OwnPlace): Statement[] {
  const found = requiredByClause(line, own, false);
  // Without one of them a choice would leave somebody out.
  const isLost = found.length === 0 && line.sign !== "" && !isNote(line) && isAlternative(line.text);
  return (isLost ? [inWords(line, "requirement")] : found).map((one) => {
    if (one.as === "exclusion") return one;
    const { isPart: _whole, ...said } = one;
    const isOwn = one.alternativeOf !== undefined && one.alternativeOf !== AGE;
    return { ...said, alternativeOf: choice, ...(!isOwn && { together: line.text }) } as Statement;
  });
}

const isAlternative = (text: string) =>
  isKnownToCompany(text) || !(statesNoRule(text) || announcesList(text) || /\d$/u.test(text));

/** 'X란 … 을 말한다' explains a word. */
const EXPLAINS = /(?:이란|이라\s?함은|란)\s.{6,}|말한다|의미(?:함|한다)|을\s?말함/u;
/** '개인사업자 : … 중소기업 : …' says what words mean. */
const DEFINES = /^[^:：]{2,14}\s?[:：].{10,}?[가-힣]\s[^:：]{2,12}\s[:：].{6,}/u;
/** Notes that name an applicant by what it must be: '* 2027년까지 시제품 제작이 가능한 기업'. */
const NAMES_APPLICANT = /(?:한|인|은|된|는)\s?(?:기업|업체|법인|사업자|자)$/u;
/** The longer age that the act on founding grants to new industries (중소기업창업 지원법 art. 25). */
const NEW_INDUSTRY = "신산업 창업 분야";
/** The name of the choice between the shorter and the longer age. */
export const AGE = "업력";
/** The name of the choice between being at a place and moving there. */
export const SEAT = "소재지";

/** What a line says of applicants that a fact can say. */
function factsOf(printed: string, own: OwnPlace): Found[] {
  const text = printed.replace(PREFERRED_ASIDE, (words) => " ".repeat(words.length));
  const flags = flagsIn(text);
  const regions = regionsIn(text, own);
  const found = [
    ...sizesIn(text),
    ...agesAndFigures(text),
    ...regions,
    ...industriesBeside(flags, text),
    ...certificatesIn(text).filter((one) => regions.length === 0 || !isSite(text, one)),
    ...patentsIn(text),
    ...flags,
    ...partnersIn(text),
    ...recommendationsIn(text),
  ];
  return found.filter(({ end }) => !NOT_NEEDED.test(text.slice(end)));
}

/** 'Companies that are not in Seoul may apply, too', 'whatever the size': what needs not be is no rule. */
const NOT_NEEDED =
  /^[^,.;()]{0,14}?(?:아니어도|아니더라도|없어도|없더라도|않아도|않더라도|(?:관계|상관)\s?없이|무관(?:하게)?(?:[\s)]|$))/u;
/** '상장기업을 제외한 중소기업': whoever is that is left out. */
const LEFT_OUT = /^\s?(?:기업|업체|법인|인증기업)?(?:을|를|은|는)?\s?제외(?:한|된|하고|$)/u;
const MAY_BE_LEFT_OUT = new Set(["isListed", "certification", "preFounder", "isCorporation"]);

/** '업력 | 7년 이내': the name of the row says what the figure is. */
function factsBeside({ text, measure }: Line, own: OwnPlace): Found[] {
  if (measure === undefined) return factsOf(text, own);
  const shift = measure.length + 1;
  return factsOf(`${measure} ${text}`, own).map((one) => ({
    ...one,
    start: Math.max(0, one.start - shift),
    end: Math.max(0, one.end - shift),
  }));
}

function requiredByClause(line: Line, own: OwnPlace, goesOn: boolean): Statement[] {
  const { text } = line;
  if (EXPLAINS.test(text) || (DEFINES.test(text) && /제\s?\d+조/u.test(text))) return [];
  const facts = factsBeside(line, own).filter(({ fact }) => fact !== "size" || !OF_MEMBERS.test(text));
  if (isNote(line) && facts.length > 0 && facts.every(({ fact }) => fact === "size" || fact === "industry"))
    return [];
  const isField = facts.some(({ fact }) => fact === "industry");
  const found = [...facts, ...(isField ? [] : technologiesIn(text))];
  const said = found.map((one) =>
    asStatement(line, isExclusion(text, one) ? "exclusion" : "requirement", one),
  );
  // A denial before a ground is about something else: '사업자등록을 하지 않은 자 또는 폐업한 자'.
  const standings = standingsIn(text).filter(({ end }) => DENIES.test(text.slice(end)));
  const kept = [...said, ...standings.map((one) => asStatement(line, "exclusion", one))];
  const promised = movesThere(text, own) ? [{ ...inWords(line, "requirement"), alternativeOf: SEAT }] : [];
  if (kept.length + promised.length > 0)
    return [...withAlternatives(line, kept, found), ...restOf(line, found), ...promised];
  return conditionIn(line, goesOn);
}

function isExclusion(text: string, one: Found): boolean {
  if (one.fact === "debtRatioPercent") return one.test.min !== undefined;
  return MAY_BE_LEFT_OUT.has(one.fact) && LEFT_OUT.test(text.slice(one.end));
}

/** What a line of which no fact was read asks for, in its words. */
function conditionIn(line: Line, goesOn: boolean): Statement[] {
  const { text } = line;
  if (isNote(line) && !NAMES_APPLICANT.test(text)) return [];
  if (statesNoRule(text) || announcesList(text) || text.length < 8) return [];
  // Kinds of bodies, one a line: nobody is two of them.
  if (IS_BODY.test(text) && text.length <= LONGEST_BODY)
    return [{ ...inWords(line, "requirement"), alternativeOf: `${line.name} ${line.part}`.trim() }];
  return isCondition(line, goesOn) ? [inWords(line, "requirement")] : [];
}

function isCondition({ text, choice }: Line, goesOn: boolean): boolean {
  if (CONDITION.test(text) || (goesOn && saysMore(text, []))) return true;
  return choice !== null && isKnownToCompany(text);
}

/** What a line says beside the facts that were understood is kept with its words. */
function restOf(line: Line, found: readonly Found[]): Statement[] {
  if (found.length === 0 || !saysMore(line.text, found)) return [];
  return [{ ...inWords(line, "requirement"), isPart: true }];
}

/** '건물 용도가 공장 또는 제조업소' names no trade. */
function industriesBeside(flags: readonly Found[], text: string): Found[] {
  if (isByTrade(text)) return [];
  return industriesIn(text).filter(
    (one) => !flags.some(({ start, end }) => start <= one.start && one.start < end),
  );
}

/** '5명 미만(단, 제조업은 10명 미만)': a limit for each trade, of which none holds for all. */
function isByTrade(text: string): boolean {
  const limits = limitsIn(text).filter(({ unit }) => unit === "people" || unit === "won");
  const isSeveral = new Set(limits.map(({ bounds }) => JSON.stringify(bounds))).size > 1;
  return isSeveral && (text.match(/[가-힣]업(?![가-힣]*체)/gu)?.length ?? 0) > 1;
}

/** A printed range of founding days counts before an age in years. */
function agesAndFigures(text: string): Found[] {
  const isDoubtful = isByTrade(text);
  const figures = numbersIn(text.replace(LONGER, "10년 이내"))
    .map((one) => forNewIndustries(one, text))
    .map((one) => (isDoubtful ? { ...one, person: true as const } : one));
  const [days] = foundingDaysIn(text);
  if (days === undefined) return figures;
  const age = figures.find(({ fact }) => fact === "companyAgeYears");
  const printed = { ...days, test: { ...age?.test, ...days.test } } as Found;
  return [printed, ...figures.filter(({ fact }) => fact !== "companyAgeYears")];
}

function forNewIndustries(one: Found, text: string): Found {
  if (one.fact !== "companyAgeYears" || one.test.max !== 10 || !/신산업/u.test(text)) return one;
  const { person: _person, ...age } = one;
  return { ...age, onlyIf: NEW_INDUSTRY, alternativeOf: AGE };
}

/** '7년 이내(신산업 분야는 10년)': the longer age without a word of limit. */
const LONGER = /(?<=신산업[^()]{0,12})10\s?년(?=\s?[)\]])/u;

/** '「민법」에 따른 법인·조합': a kind of body by its law. */
const IS_BODY =
  /(?:에\s?따른|에\s?따라|에\s?의한|에\s?의해|에\s?의하여|제\s?\d+조)[^.]{0,40}(?:법인|조합|단체|기관|회사|대학|학교|연구소|연구원)(?:\s?등)?[\s)·,.]*$/u;
const LONGEST_BODY = 80;

/** A line that says what an applicant must be or do. */
const CONDITION =
  /(?:기업|업체|자|사업자|법인|기관|단체|조합|사업장|소상공인|대학|팀|분|브랜드|점포|농가|것|함|경우|자\)|등\)?|업소|제품|가능|필수|한함|한정|예정|완료)[\s)\].,]*(?:\([^)]*\))?[\s.)]*$/u;

/** 'The applicant must hold …', wherever it stands. */
const MUST =
  /^(?:각\s)?(?:신청|참여|지원|주관)\s?(?:기업|기관|자|업체|사업자)(?:은|는).*(?:(?:보유|체결|갖추|완료|소재|확보|증빙|증명|등록)(?:이|가|을|를)?\s?(?:하고\s?|되어\s?|가능\s?)?(?:하여야|해야|있어야)|(?:있|이)어야)\s?(?:함|한다|합니다)/u;
/** A consortium that has to be formed, wherever it is said. */
const MUST_JOIN = /컨소시엄|공동\s?(?:연구|수행|참여|신청)/u;
const IS_MUST = /필수|반드시|하여야|해야|의무|必/u;

/** What is asked of an applicant outside of the part on who may apply. */
export function requiredElsewhere(line: Line): Statement[] {
  const { text } = line;
  if (
    MUST_JOIN.test(text) &&
    /구성/u.test(text) &&
    IS_MUST.test(text) &&
    !/확약서|협약서|서류|제출/u.test(text)
  ) {
    const partners = partnersIn(text);
    if (partners.length > 0) return partners.map((one) => asStatement(line, "requirement", one));
  }
  return MUST.test(text) && !statesNoRule(text) ? [inWords(line, "requirement")] : [];
}

/** A point that is checked before the selection: '비상장 중소기업 여부', '국세 체납 여부'. */
export function checkedIn(line: Line, own: OwnPlace): Statement[] {
  const said = /^(.{4,120}?)\s?(?:보유\s?)?여부$/u.exec(line.text)?.[1];
  if (said === undefined) return [];
  const standings = standingsIn(said);
  if (standings.length > 0) return standings.map((one) => asStatement(line, "exclusion", one));
  const isField = (one: Statement) => one.fact === "technology" || one.fact === "industry";
  const facts = requiredByClause(line, own, false).filter((one) => !isField(one) && one.isPart !== true);
  return facts.length > 0 || !/\d\s?(?:%|％|년|명|인|억|개)/u.test(said)
    ? facts
    : [inWords(line, "requirement")];
}
