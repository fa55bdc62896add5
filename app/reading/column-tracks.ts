import type { Cell } from "./block.ts";
import { sectionNamed } from "./section-words.ts";

/**
 * For whom a column of a table with named rows speaks: the names of the rows, everybody, the only applicants, the first of several
 * tracks, another one, whom the applicant employs, or what held before a change.
 */
export type Column = "name" | "all" | "only" | "first" | "other" | "people" | "past";

type Rows = readonly (readonly Cell[])[];

const CORNER =
  /^(?:지원|신청|모집|사업|세부|과제)?(?:구분|항목|유형|분류|트랙|사업명|분야|부문|과제명|프로그램)?$/u;
/** Heads that say what a column is about, and not for whom it is. */
const IS_ABOUT =
  /내용|세부|주요|기준|비고|설명|요건|조건|대상|자격|증빙|서류|배점|점수|페이지|방법|일정|기간|금액|규모|한도|평가|지표|항목|확인|여부|단계|구분|^\d|적용|예시|담당|문의|장소|\d{1,2}월|\d일/u;
const PEOPLE = /^(?:참여|지원)?(?:청년|근로자|구직자|학생|재직자|인턴|교육생|훈련생|멘토|개인)$/u;
const BEFORE = /^(?:변경|수정|개정|정정)전$|^(?:기존|당초|종전|현행|이전)(?:내용)?$/u;
const AFTER = /^(?:변경|수정|개정|정정)(?:후)?(?:내용|안)?$/u;
/** Names of rows with a figure or a place of an applicant. */
const MEASURE =
  /^(?:업력|창업기간|설립기간|(?:연|전년도|직전년도)?매출(?:액|규모)?|수출(?:액|실적)|상시근로자(?:수)?|종업원(?:수)?|대표자?(?:연령|나이)|부채비율|(?:본사|사업장)?소재지?|지역)$/u;

const compact = ({ text }: Cell) => text.replace(/[\s·ㆍ/]/gu, "");

/** The name of a row that says what the figures beside it measure: '업력', '매출액'; null for any other. */
export function measureOf(name: Cell): string | null {
  return MEASURE.test(compact(name).replace(/\([^)]*\)/gu, ""))
    ? name.text.replace(/\s+/gu, " ").trim()
    : null;
}

/** What a row says of applicants, by its name; null where it says something else. */
export function kindOfRow(name: Cell): "who" | "excluded" | null {
  const kind = sectionNamed(name.text.trim());
  if (kind === "who" || kind === "excluded") return kind;
  return measureOf(name) === null ? null : "who";
}

/** Whether the cells beside the name of a row say something else in each column. */
export function isApart([, ...cells]: readonly Cell[], columns: readonly Column[]): boolean {
  const said = cells.filter((_, at) => columns[at + 1] !== "all").map(compact);
  return new Set(said.filter((text) => text !== "")).size > 1;
}

/**
 * The columns of a table with a column for each track; null for any other table.
 * @param isAboutWho whether the table stands in a part on who may apply
 */
export function columnsByTrack(rows: Rows, isAboutWho: boolean): readonly Column[] | null {
  const [heads = [], ...below] = rows;
  const [corner, ...others] = heads;
  if (corner === undefined || !CORNER.test(compact(corner))) return null;
  const names = others.map(compact);
  const filled = names.filter((name) => name !== "" && name !== "비고");
  const isChange = filled.some((name) => BEFORE.test(name)) && filled.some((name) => AFTER.test(name));
  if (filled.length < 2 || new Set(filled).size < filled.length) return null;
  if (!isChange && filled.some((name) => IS_ABOUT.test(name) || sectionNamed(name) !== null)) return null;
  const tracks = filled.filter((name) => !PEOPLE.test(name));
  const columns = names.map((name): Column => {
    if (BEFORE.test(name) && isChange) return "past";
    if (AFTER.test(name) && isChange) return "only";
    if (name === "" || name === "비고" || isChange) return "all";
    if (PEOPLE.test(name)) return "people";
    if (name !== tracks[0]) return "other";
    return tracks.length > 1 ? "first" : "only";
  });
  const isSaid = ([name, ...cells]: readonly Cell[]) =>
    name !== undefined &&
    kindOfRow(name) !== null &&
    (isAboutWho || measureOf(name) === null) &&
    cells.filter((cell) => compact(cell) !== "").length > 1;
  return below.some(isSaid) ? ["name", ...columns] : null;
}
