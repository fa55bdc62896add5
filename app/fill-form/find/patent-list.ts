import { patentKinds } from "#app/matching/catalogue/vocabulary.ts";
import type { KnownFacts, Patent } from "../facts/known-facts.ts";
import type { Grid, GridCell } from "./grid.ts";
import { type Column, columnsBeside, dayOf, fillRows, type RowList, textOf } from "./row-list.ts";

type Read = Column<Patent>["read"];

// What an item is called is its title, its number, or both: numbers of applications name their year.
const APPLIED = /(?:10|20|30|40)-\d{4}-\d{7}/u;
const REGISTERED = /(?<![\d-])(?:10|20|30|40)-\d{7}(?![\d-])/u;
const FRAME = /\(?\s*(?:특허|출원|등록)*(?:번호)?\s*제?\s*(?:10|20|30|40)-(?:\d{4}-)?\d{7}\s*호?\s*\)?/gu;

const titleOf: Read = ({ label = "" }) => {
  const title = label
    .replaceAll(FRAME, " ")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,·:-]+|[\s,·:-]+$/gu, "");
  // Some letters: what is left of a number in another form is no title.
  return /\p{L}{2}/u.test(title) && !/\d{5}/u.test(title) ? textOf(title) : null;
};
const numberOf =
  (...patterns: readonly RegExp[]): Read =>
  ({ label = "" }) => {
    const [found] = patterns.flatMap((pattern) => pattern.exec(label)?.[0] ?? []);
    return found === undefined ? null : textOf(found);
  };
const kindOf: Read = ({ kind }) => {
  const known: Readonly<Record<string, { ko: string; en: string }>> = patentKinds;
  // Forms know no kind of its own for software.
  const name = kind === "software" ? patentKinds.patent : known[kind ?? ""];
  return name ? textOf(name.ko, name.en) : null;
};
const statusOf: Read = (patent) => {
  const is = isRegistered(patent);
  if (is === null) return null;
  return is ? textOf("등록", "registered") : textOf("출원", "filed");
};

/** Whether a right is registered; null where nobody said. */
function isRegistered({ status, registeredOn }: Patent): boolean | null {
  if (status !== undefined) return status === "registered";
  return registeredOn === undefined ? null : true;
}

/** The head above the titles, and the word in it for which rights are meant. */
const TITLE =
  /^(?:보유)?(?:(특허|지식재산권?|산업재산권?|지재권|권리|발명|실용신안|디자인|상표)(?:의)?)?(?:\((?:출원|등록)\))?(?:명|명칭|제목)$/u;
const columns: readonly (readonly [RegExp, Read])[] = [
  [/^(?:특허|등록)(?:등록)?번호$/u, numberOf(REGISTERED)],
  [/^(?:특허)?출원번호$/u, numberOf(APPLIED)],
  [/^(?:출원[·/(]?등록\)?|등록[·/(]?출원\)?)번호$/u, numberOf(REGISTERED, APPLIED)],
  [/^(?:특허)?출원(?:일|일자|년월일|연월일)$/u, ({ filedOn }) => dayOf(filedOn)],
  [/^(?:특허)?등록(?:일|일자|년월일|연월일)$/u, ({ registeredOn }) => dayOf(registeredOn)],
  [/^(?:(?:권리|지식재산권|산업재산권|지재권)(?:의)?(?:종류|구분|유형)|종류)$/u, kindOf],
  [/^(?:(?:출원[·/]등록|등록[·/]출원)(?:여부|구분|상태)?|등록여부|(?:권리)?상태)$/u, statusOf],
];
/** Lists of rights that are not, or not yet, the company's own. */
const OTHERS = /희망|계획|예정|목표|선행|경쟁|타사|타인|이전|도입|논문|해외|국외|관련/u;

const plain = (words: string) => words.normalize("NFKC").replaceAll(/\s/gu, "");
const plainOf = (cell: GridCell) => plain(cell.text).replaceAll(/\((?:yy|년|연|예)[^)]*\)/giu, "");

/**
 * The cells of a list of patents and other rights, one a row: under '발명의 명칭' their titles, under '등록번호' and '등록일'
 * what is known of them. Only those that the list asks for: by kind, whether registered, whether in Korea. Null where a table
 * is no such list, or does not say which it asks for.
 */
export function patentRows(grid: Grid, heading: string, known: KnownFacts): RowList | null {
  const value = known.facts.patents?.value;
  const title = grid.cells.find((cell) => cell.use === "words" && TITLE.test(plainOf(cell)));
  if (value?.is !== "patents" || title === undefined) return null;
  const { columns: found } = columnsBeside(grid, title, columns, plainOf);
  const isAsked = asked(plain(heading), plainOf(title), found);
  if (isAsked === null) return null;
  const items = value.held.filter(isAsked);
  return fillRows(grid, title, [{ head: title, read: titleOf }, ...found], { fact: "patents", items, known });
}

/** Which rights a list asks for; null where it does not say. */
function asked(
  heading: string,
  title: string,
  found: readonly Column<Patent>[],
): ((patent: Patent) => boolean) | null {
  const words = `${heading} ${title}`;
  if (OTHERS.test(words)) return null;
  const kinds = kindsIn(TITLE.exec(title)?.[1] ?? "") ?? kindsIn(heading);
  const isOfStatus = statusAsked(words, found);
  if (kinds === null || isOfStatus === null) return null;
  const isInKorea = words.includes("국내");
  return (patent) =>
    (kinds === "all" || kinds.includes(patent.kind ?? "")) &&
    isOfStatus(patent) &&
    (!isInKorea || patent.isOverseas === false);
}

function kindsIn(words: string): "all" | readonly string[] | null {
  if (/지식재산|산업재산|지재권/u.test(words)) return "all";
  const named: readonly (readonly [RegExp, readonly string[]])[] = [
    [/특허|발명/u, ["patent", "software"]],
    [/실용신안/u, ["utility_model"]],
    [/디자인/u, ["design"]],
    [/상표/u, ["trademark"]],
  ];
  const kinds = named.flatMap(([pattern, own]) => (pattern.test(words) ? own : []));
  return kinds.length > 0 ? kinds : null;
}

/** Where no column tells filed and registered rights apart, those that one has are registered. */
function statusAsked(words: string, found: readonly Column<Patent>[]): ((patent: Patent) => boolean) | null {
  const [isOfFiled, isOfRegistered] = [words.includes("출원"), words.includes("등록")];
  // Of '출원 현황' nobody can say whether what has been registered since is meant, too.
  if (isOfFiled && !isOfRegistered) return null;
  const tellsApart = found.some(({ head }) => /출원|상태|등록여부/u.test(plainOf(head)));
  if (isOfFiled || (!isOfRegistered && tellsApart)) return () => true;
  return (patent) => isRegistered(patent) === true;
}
