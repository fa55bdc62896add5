import { certificateKinds } from "#app/matching/catalogue/certificates.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import type { Certificate, KnownFacts } from "../facts/known-facts.ts";
import { validCertificates } from "./format-value.ts";
import type { Grid, GridCell } from "./grid.ts";
import { type Column, columnsBeside, dayOf, fillRows, type RowList, textOf } from "./row-list.ts";

const names: Options = certificateKinds;

type Read = Column<Certificate>["read"];

const nameOf: Read = ({ kind }) => textOf(names[kind]?.ko ?? kind, names[kind]?.en ?? kind);

const KIND = /^(?:보유)?(?:인증|인증서|확인서|인증[·/](?:확인서|특허))(?:명|명칭|의명칭|종류|제목)$/u;
/** What the columns of such a list ask for, besides the name. */
const columns: readonly (readonly [RegExp, Read])[] = [
  [/^(?:취득|인증|발급|획득|지정|확인)(?:일|일자|년월일|연월일|날짜)$/u, ({ issuedOn }) => dayOf(issuedOn)],
  [/^(?:(?:유효기간)?만료(?:일|일자)|유효기한)$/u, ({ validUntil }) => dayOf(validUntil)],
  [
    /^유효기간$/u,
    ({ issuedOn, validUntil }) => {
      if (validUntil === undefined) return null;
      const written = `${issuedOn === undefined ? "" : `${issuedOn} `}~ ${validUntil}`;
      return textOf(written);
    },
  ],
];
/** Columns that show what kind of list it is, though we do not know what they ask for. */
const USUAL = /^(?:인증|발급|발행|지정|확인|인증서)(?:기관|처|기관명|번호)$|^비고$/u;
/** Lists of what one wants, or of products and markets abroad. */
const OTHERS = /희망|계획|예정|목표|해외|규격|제품|필요|수출/u;

const plainOf = (cell: GridCell) =>
  cell.text
    .normalize("NFKC")
    .replaceAll(/\(.*?\)|\s/gu, "")
    .trim();

/**
 * The cells of a list of certificates, one a row, and what becomes of them: under '인증명' the certificates that are valid,
 * under '취득일' and '유효기간' their days. Null where a table is no such list.
 */
export function certificateRows(grid: Grid, heading: string, known: KnownFacts): RowList | null {
  const value = known.facts.certificates?.value;
  const kind = grid.cells.find((cell) => cell.use === "words" && KIND.test(plainOf(cell)));
  if (value?.is !== "certificates" || kind === undefined || OTHERS.test(heading)) return null;
  const found = columnsOf(grid, kind);
  if (found === null) return null;
  return fillRows(grid, kind, found, {
    fact: "certificates",
    items: validCertificates(value, known.today),
    known,
  });
}

/** The columns that we know; null if nothing but a name shows that it is a list of certificates. */
function columnsOf(grid: Grid, kind: GridCell): readonly Column<Certificate>[] | null {
  const { heads, columns: known } = columnsBeside(grid, kind, columns, plainOf);
  const isUsual = known.length > 0 || heads.some((head) => USUAL.test(plainOf(head)));
  return isUsual ? [{ head: kind, read: nameOf }, ...known] : null;
}
