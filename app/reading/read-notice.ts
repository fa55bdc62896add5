import { readAmount } from "./amount.ts";
import type { ReadableDocument } from "./block.ts";
import { readBonus } from "./bonus.ts";
import { excludedIn, notedIn } from "./exclusions.ts";
import type { Line } from "./line.ts";
import { linesOf } from "./lines.ts";
import { readPapers } from "./papers.ts";
import { readPeriod } from "./period.ts";
import { type OwnPlace, ownPlaceOf } from "./regions-of-line.ts";
import { checkedIn, requiredElsewhere, requiredIn } from "./requirements.ts";
import { partlyRead, settled } from "./settle.ts";
import { textsAmong, withHints } from "./short-sources.ts";
import { standingsIn } from "./standings.ts";
import type { Reading, ReadPeriod, ReadTracks, Statement } from "./statement.ts";
import { type PrintedTracks, tracksIn, withOwnTracks } from "./tracks.ts";

/** What a reader is given: the title, the agency, and all texts of a notice, the surest first. */
export type PrintedNotice = {
  title: string;
  agency: string;
  /** The last day to apply as the portal gives it, YYYY-MM-DD. */
  closesOn?: string | null;
  documents: readonly ReadableDocument[];
};

/** Reads what a notice says about who may apply, until when, for how much and with which papers. Pure: the same words give the same statements. */
export function readNotice({ title, agency, closesOn = null, documents }: PrintedNotice): Reading {
  const lines = linesOf(textsAmong(documents));
  const own = ownPlaceOf(title) ?? ownPlaceOf(agency);
  const printed = tracksIn(lines);
  const said = allStatements(withOwnTracks(lines, printed), own);
  const statements = withHints(settled(said.filter(({ isPart }) => isPart !== true)), documents);
  return {
    isCall: isCall(title),
    period: closedBy(readPeriod(lines), closesOn),
    amount: readAmount(lines),
    statements: statements.filter((one) => !isLeftOutAnyway(one, statements)),
    partly: partlyRead(said, statements),
    otherTracks: otherTracksIn(lines, printed),
    tracks: printed && readTracks(printed, own),
    bonus: readBonus(lines),
    papers: readPapers(lines),
  };
}

/** Where only others may apply, it says nothing that large companies, or those at another place, are left out. */
function isLeftOutAnyway(one: Statement, statements: readonly Statement[]): boolean {
  if (one.as !== "exclusion") return false;
  const asked = statements.filter(({ as }) => as === "requirement");
  if (one.fact === "size") return asked.some(({ fact }) => fact === "size");
  return (
    one.fact === "other" &&
    ELSEWHERE.test(one.test.text) &&
    asked.some((place) => isNamed(place, one.test.text))
  );
}
/** '소재지가 의성군이 아닌 업체' */
const ELSEWHERE =
  /(?:소재|위치|사업장|본사|주소)[^.]{0,24}(?:아닌|않은|없는|벗어난)\s?(?:기업|업체|자|사업자|소상공인|점포)[\s.)]*$/u;
const isNamed = (place: Statement, text: string) =>
  place.fact === "region" && !place.hint && place.test.place !== undefined && text.includes(place.test.place);

/** The portal's own day counts where the texts print none. */
function closedBy(period: ReadPeriod, closesOn: string | null): ReadPeriod {
  if (closesOn === null || period.closesOn !== null) return period;
  return { ...period, type: period.type === "unknown" ? "fixed" : period.type, closesOn };
}

const LEAVES_OUT =
  /(?:제외(?!한|하고|되지)|불가(?:능)?(?:함|하|$|\)|\.|\s)|제한(?:됨|함|$)|할\s?수\s?없(?:음|다|습니다|으며)|참여\s?불가|신청\s?불가|지원하지\s?않|대상이?\s?아님)/u;
/** A case or somebody that nobody would want: under 'who may apply', too, it is left out. */
const SPEAKS_AGAINST =
  /(?:처분|위반|물의|문제|(?<!(?:지나|경과하|넘|도래하)지\s?)(?:아니한|못한)|미달|불이행|제재|초래|불량|허위|불가능|체납|부도|부적절|부적합|부합하지|적합하지|적정하지).{0,24}(?:경우|자|기업|업체|때)[\s)\].,;]*(?:\([^)]*\))?[\s.)]*$/u;
/** Of tracks on lines each may be read first, so all of them are others. */
function otherTracksIn(lines: readonly Line[], printed: PrintedTracks | null): string | null {
  const onLines =
    printed?.tracks.flatMap((track) => track.lines).filter(({ row }) => row === undefined) ?? [];
  const words = [...lines.filter(({ section }) => section === "track"), ...onLines].map(({ text }) => text);
  return words.length === 0 ? null : words.join(" / ");
}

/** Null where a track may be missing, or one asks for something that was not understood to its end. */
function readTracks({ tracks, announced, isWhole }: PrintedTracks, own: OwnPlace): ReadTracks | null {
  const [first] = tracks[0].lines;
  if (!isWhole || first === undefined) return null;
  const read = tracks.map(({ name, lines }) => ({
    name,
    said: lines.map((line) => trackStatements(line, own)),
  }));
  const isUnderstood = read.every(({ said }) => said.every((one) => one.length > 0 && one.every(isSure)));
  if (!isUnderstood) return null;
  return {
    tracks: read.map(({ name, said }) => ({ name, statements: settled(said.flat()) })),
    quote: (announced ?? first.text).slice(0, LONGEST_QUOTE),
    at: first.at,
  };
}
const LONGEST_QUOTE = 300;

const trackStatements = (line: Line, own: OwnPlace): Statement[] =>
  statementsIn({ ...line, section: "who", choice: null, isTrack: false }, own);

const isSure = ({ as, fact, person, hint, onlyIf, isPart }: Statement): boolean =>
  as === "requirement" && fact !== "other" && !person && !hint && onlyIf === undefined && !isPart;

/** An exception may stand below the ground from which it exempts, on a line or in a list of its own. */
function allStatements(lines: readonly Line[], own: OwnPlace): Statement[] {
  const said: Statement[] = [];
  let last = 0;
  let exceptionsUntil = -1;
  for (const [order, line] of lines.entries()) {
    if (OPENS_EXCEPTIONS.test(line.text)) exceptionsUntil = endOfExceptions(lines, order);
    const isException = order <= exceptionsUntil;
    if (LISTS_EXCEPTIONS.test(line.text)) exceptionsUntil = endOfListBelow(lines, order);
    if (isException || exempts(line)) {
      said.splice(last, said.length - last, ...said.slice(last).map((one) => exempted(one, line)));
      continue;
    }
    const found = statementsIn(line, own);
    if (found.length > 0) last = said.length;
    said.push(...found);
  }
  return said;
}
const LONGEST_EXCEPTION = 200;

function exempted(one: Statement, line: Line): Statement {
  const isGround = one.as === "exclusion" && one.at.document === line.at.document;
  return isGround ? { onlyIf: line.text.slice(0, LONGEST_EXCEPTION), ...one } : one;
}

const OPENS_EXCEPTIONS = /(?:^|[,.)\s])(?:단|다만)\s?,?$/u;
const MOST_EXCEPTIONS = 12;
/** '단, 아래의 어느 하나에 해당하는 경우 신청 가능': the list below lets in. */
const LISTS_EXCEPTIONS =
  /(?:단|다만)[,\s].{0,8}(?:아래|다음|각\s?호).{0,40}(?:경우|해당|자는|기업은).{0,24}(?:가능|예외|제외하지|적용하지)[^.]{0,8}\.?$/u;

/** The last line that stands below a line: those of another sign in the same part. */
function endOfListBelow(lines: readonly Line[], start: number): number {
  const { sign, part } = lines[start] as Line;
  const below = lines.slice(start + 1, start + 1 + MOST_EXCEPTIONS);
  const length = below.findIndex((line) => line.part !== part || line.sign === sign || line.sign === "");
  return start + (length < 0 ? below.length : length);
}

/** The last line of a list that begins with 'except' and ends with 'are exempt'; -1 where nothing ends so. */
function endOfExceptions(lines: readonly Line[], start: number): number {
  const length = lines
    .slice(start + 1, start + 1 + MOST_EXCEPTIONS)
    .findIndex(({ text }) => /예외(?:로\s?(?:함|한다)|\s?적용)?[.)\s]*$/u.test(text));
  return length < 0 ? -1 : start + 1 + length;
}

function exempts({ section, sign, text }: Line): boolean {
  if (section === "exception") return true;
  // '다만, 아래에 해당하는 사업주는 지원 제외' goes on with grounds.
  if (section !== "excluded" || GOES_ON.test(text)) return false;
  const isNote = sign === "※" || sign === "*";
  // A line may go on in the brackets of the one above.
  const isInside = /^[^(]*\)/u.test(text);
  return /^[(※*\s]*(?:단|다만|예외)[\s,)]/u.test(text) || ((isNote || isInside) && EXEMPTS.test(text));
}
const GOES_ON = /(?:아래|다음).{0,40}(?:지원|신청|참여)\s?(?:에서\s)?(?:제외|불가)/u;
/** A note that ends so lets somebody in, and names no ground. */
const EXEMPTS =
  /(?:예외(?:로)?\s?(?:한다|함|합니다|인정|적용)?|적용(?:하지)?\s?(?:아니(?:한다|함|합니다)|않(?:음|는다|습니다)|제외))[.)\s]*$/u;

function statementsIn(line: Line, own: OwnPlace): Statement[] {
  const { section, text } = line;
  if (section === "who" && isCheckedList(text)) return excludedIn(line);
  const { whom, but } = (section === "who" && BUT_NOT.exec(text)?.groups) || {};
  if (whom !== undefined && but !== undefined)
    return [...statementsIn({ ...line, text: whom }, own), ...excludedIn({ ...line, text: but })];
  if (section === "who")
    // '중소기업(소상공인 제외)' lets somebody in.
    return LEAVES_OUT.test(withoutAsides(text)) || SPEAKS_AGAINST.test(text)
      ? excludedIn(line)
      : requiredIn(line, own).map((one) => (line.isTrack ? { ...one, ofTrack: true } : one));
  if (section === "excluded") return excludedIn(line);
  if (section === "check") return checkedIn(line, own);
  if (SILENT.has(section)) return [];
  return [...notedIn(line), ...requiredElsewhere(line)];
}
/** '제조업을 하는 기업, 단 식품제조업은 제외': whom a line lets in, and whom among them it leaves out. */
const BUT_NOT =
  /^(?<whom>.{1,}?(?:기업|업체|사업자|법인|소상공인|자)(?:\s?\([^()]*\))*)[,\s]*[(,]?\s?(?:단|다만)[,\s]+(?<but>[^()]{2,40}?)(?:은|는|을|를)?\s?제외(?:함|한다|됨)?[\s.)]*$/u;
/** '체납, 의무 불이행, 참여제한 등 여부를 확인': several usual grounds that are looked for. */
const isCheckedList = (text: string) =>
  /여부\s?(?:등\s?)?(?:를|을)?\s?(?:사전\s?)?(?:확인|검토|조회)(?:함|예정|합니다)?[\s.)]*$/u.test(text) &&
  standingsIn(text).length > 1;
const ASIDE = /\((?![^()]*중복)[^()]{1,16}(?:제외|불가)\)/gu;
const IS_APPLICANT = /(?:기업|업체|사업자|법인|소상공인)[^가-힣()]{0,3}(?:\s?\([^()]*\))*\s*$/u;
const withoutAsides = (text: string) => {
  const rest = text.replace(ASIDE, "");
  return IS_APPLICANT.test(rest) ? rest : text;
};
const SILENT = new Set<Line["section"]>(["form", "documents", "contact", "exception", "track"]);

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
