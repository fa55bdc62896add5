import { asksOf } from "../labels/form-facts.ts";
import type { Label } from "../labels/parse-label.ts";
import { isAnother, isOfOffice, type Party, partiesIn } from "../labels/parties.ts";
import type { Grid, GridCell } from "./grid.ts";

const PERSON =
  /(?:자|인|원|장|담당|책임|위원|멘토|강사|교수|manager|officer|director|person)(?:명|성명|이름)?$/iu;
const MOST_ROWS = 3;

/** Whom a label is about: a head and a contact are people, too. */
export function partyOf({ fact, parties }: Label): readonly Party[] {
  if (parties.length > 0) return parties;
  if (fact === "representative") return ["representative"];
  return fact === "contactName" ? ["contact"] : [];
}

/**
 * Whom the pairs before it speak of: 담당자 [ ] 연락처 [ ]. What only people have says that it goes on about the one who was
 * named above: 담당자 [ ] 연락처 [ ] / 부서 [ ] 이메일 [ ].
 */
export function siblingOf(
  grid: Grid,
  cell: GridCell,
  left: readonly GridCell[],
  at: number,
): readonly Party[] {
  const before = left.slice(at + 1).filter((one) => one.use === "words" && grid.isLabelOfNext(one));
  const own = left[at];
  const asked = own && grid.labelOf(own).fact;
  if (asked === "contactName" && before.some(({ text }) => isOfOffice(text))) return ["other"];
  const isPersonal = [...(own ? [own] : []), ...before].some((one) => isOfPeople(grid.labelOf(one)));
  const isOfAnybody = asked && asksOf(asked) !== "company";
  if (isOfAnybody && before[0] && grid.labelOf(before[0]).parties.includes("other")) return ["other"];
  return namedIn(grid, before) ?? (isPersonal ? (namedAbove(grid, cell.row - 1) ?? unnamed(before)) : []);
}

/** Whom a line goes on to speak of, after a label and its blank. */
export function siblingAfter(
  label: Label,
  before: readonly Party[],
  around: readonly Party[],
): readonly Party[] {
  if (before.includes("other") || isAnother(label.text) || isOfOffice(label.text)) return ["other"];
  if (label.fact === "representative" || label.fact === "contactName") return partyOf(label);
  if (label.fact !== "personName") return before;
  return around.includes("contact") || around.includes("representative") ? [] : ["leader"];
}

/** Beside something that only people have stands a person, even if nobody says who. */
function unnamed(before: readonly GridCell[]): readonly Party[] {
  return before.length > 0 ? ["leader"] : [];
}

function isOfPeople({ fact }: Label): boolean {
  return fact !== null && fact !== "personName" && asksOf(fact) === "person";
}

/** The nearest of these labels that speaks of somebody. Only the nearest counts, unless it is what people have. */
function namedIn(grid: Grid, labels: readonly GridCell[]): readonly Party[] | null {
  for (const cell of labels) {
    const label = grid.labelOf(cell);
    if (isAnother(cell.text)) return ["other"];
    if (!label.isUnderstood) return strangerIn(cell.text);
    const parties = partyOf(label).filter((party) => party !== "company" && party !== "other");
    if (parties.length > 0) return parties;
    if (label.fact === "personName") return ["leader"];
    if (!isOfPeople(label)) return null;
  }
  return null;
}

/** A label that is not understood, and names a person: the contact by that word only, else somebody whom we do not know. */
function strangerIn(words: string): readonly Party[] | null {
  const plain = words.normalize("NFKC").replaceAll(/\s|\(.*\)/gu, "");
  const parties = /담당자|대표자|대표이사/u.test(plain)
    ? partiesIn(words, false).filter((party) => party === "contact" || party === "representative")
    : [];
  if (parties.length > 0) return parties;
  return PERSON.test(plain) ? ["leader"] : null;
}

/** Who is named in the rows above, as long as these ask only for what people have. */
function namedAbove(grid: Grid, from: number): readonly Party[] | null {
  for (let row = from; row >= 0 && row > from - MOST_ROWS; row--) {
    const labels = grid
      .row(row)
      .filter((one) => one.row === row && one.use === "words" && grid.isLabelOfNext(one))
      .reverse();
    for (const cell of labels) {
      const label = grid.labelOf(cell);
      const parties = partyOf(label).filter((party) => party !== "company");
      if (parties.length > 0) return parties;
      if (label.fact === "personName") return ["leader"];
    }
    if (!labels.every((one) => asksOf(grid.labelOf(one).fact ?? "name") !== "company")) return null;
  }
  return null;
}
