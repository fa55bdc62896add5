import type { Cell } from "./block.ts";
import { type SectionKind, sectionNamed } from "./section-words.ts";

type Rows = readonly (readonly Cell[])[];

/** The parts that a row of names announces for the columns below it; null where the first row is none. */
export function columnsOf(rows: Rows): readonly (SectionKind | null)[] | null {
  const [first = []] = rows;
  // '대상 | 특전', '구분 | 대상 | 지급단가': to whom something is given, and no applicant.
  const isOfGifts = first.some(({ text }) => OF_GIFTS.test(text.replace(/\s/gu, "")));
  const heads = first.map(({ text }) =>
    text.trim().includes("\n") || (isOfGifts && text.trim() === "대상") ? null : sectionNamed(text.trim()),
  );
  return rows.length > 1 && heads.some((head) => head === "who" || head === "excluded") ? heads : null;
}

const OF_GIFTS = /^(?:특전|시상|상금|상격|훈격|등급(?:\/기준)?|지급(?:금액|단가|기준|액).*|단가.*)$/u;

/**
 * The column that says that a row is a point of who may apply to be checked: it reaches down until it, or one before, says
 * something else. -1 where a row is none.
 */
export function columnOfChecks(row: readonly Cell[], above: number): number {
  const own = row.findIndex(({ text }) => sectionNamed(text) === "check");
  if (own >= 0) return own;
  return above >= 0 && row.slice(0, above + 1).every(({ text }) => text === "") ? above : -1;
}

/** Names of rows that say of what a condition is, and not for whom. */
const SUPPORT_NAME = /(?:자금|사업|과정|유형|분야|트랙|바우처)$/u;
const CONDITION_NAME =
  /업력|소재|지역|규모|매출|업종|자격|요건|조건|대상|기본|공통|필수|제한|고용|인원|나이|연령|기간|방법|내용/u;

/** Whether rows name several kinds of support, each with applicants of its own. @param who the column of applicants */
export function tellTracks(rows: Rows, who: number): boolean {
  if (who < 1) return false;
  const filled = rows.slice(1).filter((row) => (row[who]?.text ?? "") !== "");
  const isCondition = (name: string) => CONDITION_NAME.test(name) && !SUPPORT_NAME.test(name.trim());
  return filled.length > 1 && !rows.slice(1).some((row) => isCondition(row[0]?.text ?? ""));
}

const OF_TRADE = /업종?(?:\s?\([^()]*\))?(?:\s?등)?$/u;
const IS_LIMIT =
  /^[^가-힣]*(?:[가-힣\s]{0,14}\d[\d,.]*\s?(?:억|천만|백만|만)?\s?(?:원|명|인)\s?(?:이하|미만|이상|초과)[^가-힣]*)+$/u;

const LONGEST_TITLE = 24;

/** Whether rows give a limit for each trade, as the law on small businesses does: they say what a word means, and ask for no trade. */
export function isByTrade(rows: Rows): boolean {
  const limits = rows.filter(
    ([name, limit, ...more]) =>
      more.length === 0 && OF_TRADE.test(name?.text ?? "") && IS_LIMIT.test(limit?.text ?? ""),
  );
  // Beside them stand only the names of the columns and of the table.
  const others = rows.filter((row) => !limits.includes(row));
  const areTitles = others.every((row) =>
    row.every(({ text }) => text.length <= LONGEST_TITLE && !/\d/u.test(text)),
  );
  return limits.length > 1 && (areTitles || others.length <= 1);
}

/** A cell that says of the rows of its table: 'at least one of them'. */
export const IS_CHOICE =
  /^(?:아래\s?|다음\s?)?(?:중\s?)?(?:최소\s?)?(?:1\s?개|하나|1\s?가지|한\s?가지)\s?(?:이상|라도)?\s?(?:에\s?)?(?:해당|충족|만족)(?:\s?필요|\s?시)?$/u;

/** 'One of the following': what stands below is a choice. */
const ANNOUNCES_CHOICE =
  /(?:다음|아래|하기|하단|요건|조건|항목|유형|사항|각\s?호|[)）])\s?(?:의)?[^.]{0,24}?(?:중|가운데|中|에서)?\s?(?:어느\s?)?(?:하나|1\s?개|1\s?가지|한\s?가지|1\s?건)(?:\s(?:방식|유형|방법))?\s?(?:이상|라도|만|에|의|를|가|$)/u;

/** '‘가’ 또는 ‘나’를 충족하는 기업': the signs of a list, of which one is enough. */
const BY_SIGNS =
  /(?:^|[^가-힣A-Za-z0-9])(?:가|①|1|A)[’'”")]?\s?(?:또는|혹은|이나|나)\s?[‘'“"(]?(?:나|②|2|B)[’'”")]?\s?(?:중|의|에|을|를|이|가)?\s[^.]{0,14}?(?:충족|해당|만족|하나)/u;

/** Whether a line announces a list of which one is enough. */
export function announcesChoice(text: string): boolean {
  return ANNOUNCES_CHOICE.test(text) || BY_SIGNS.test(text);
}

/** Of several conditions only some are needed. */
export const OPTIONAL = /^선\s?택\s?(?:요\s?건|조\s?건|항\s?목)/u;

/** What a part inside of another one is about: '대상' of a step of the evaluation is no applicant, nor is an employee. */
export function kindWithin(
  outer: SectionKind | null,
  kind: SectionKind | null,
  name: string,
): SectionKind | null {
  if (outer === "others" && (kind === "who" || kind === "excluded")) return outer;
  const isStep = outer === "evaluation" || outer === "schedule";
  return isStep && kind === "who" && name.trim() === "대상" ? outer : kind;
}

/** The points of a row, where exactly one of its cells is nothing but points: '2점'. Of '최대 5점' nobody knows. */
export function pointsOf(row: readonly Cell[]): number | null {
  const found = row.flatMap(({ text }) => ALL_POINTS.exec(text.trim())?.[1] ?? []);
  return found.length === 1 ? Number(found[0]) : null;
}
const ALL_POINTS = /^(?:[+＋]\s?)?(\d{1,2}(?:\.\d)?)\s?점$/u;

/** A table of points without the columns in which only papers stand that prove them. */
export function withoutProofs(rows: Rows): Rows {
  const [heads = []] = rows;
  if (!heads.some(({ text }) => /^(?:가점|배점|점수|우대\s?점수)$/u.test(text.trim()))) return rows;
  const isProof = heads.map(({ text }) => /^(?:증빙|확인\s?방법|비고|제출)/u.test(text.trim()));
  return rows.map((row) => row.filter((_, at) => isProof[at] !== true));
}
