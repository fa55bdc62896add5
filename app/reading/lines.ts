import type { Block, Cell, ReadableDocument, TextOrigin } from "./block.ts";
import {
  announcesChoice,
  columnOfChecks,
  columnsOf,
  IS_CHOICE,
  isByTrade,
  kindWithin,
  OPTIONAL,
  pointsOf,
  tellTracks,
  withoutProofs,
} from "./choices-and-tracks.ts";
import { type Column, columnsByTrack, isApart, kindOfRow, measureOf } from "./column-tracks.ts";
import { withGrounds } from "./grounds.ts";
import type { Line } from "./line.ts";
import { announcedBy, takeName } from "./part-names.ts";
import { whoeverApplies, withProducts } from "./products.ts";
import { beginsForm, type SectionKind, sectionNamed } from "./section-words.ts";
import { readSign, withBreaks } from "./signs.ts";

type Open = {
  sign: string;
  kind: SectionKind | null;
  name: string;
  part: number;
  partSign: string;
  choice: string | null;
};

/**
 * The lines of all documents. A part begins where its name is printed and ends where a sign of the same or an outer level, or
 * the name of another part, begins something else.
 */
export function linesOf(documents: readonly ReadableDocument[]): Line[] {
  const lines: Line[] = [];
  for (const [document, { blocks, origin }] of documents.entries()) {
    const reader = new PartReader(lines, document, origin);
    for (const block of blocks) reader.take(block);
  }
  return withGrounds(withProducts(whoeverApplies(lines)));
}

const LONGEST_HEADING = 25;
/** Of a choice: the words that announce it. */
const LONGEST_NAME = 60;
/** A cell that says for whom the points beside it are: '공통', '신규'. */
const TRACK_NAME = /^[가-힣]{2,4}$/u;
const ENDS_FORM: readonly SectionKind[] = ["who", "excluded", "period"];

/** Signs of chapters. */
const OUTER_SIGNS = new Set(["I.", "1."]);

type Rows = readonly (readonly Cell[])[];

class PartReader {
  private open: Open[] = [];
  /** Signs that named parts have had which stood in no other part. */
  private readonly outermost = new Set<string>();
  private parts: number;
  private isForm = false;
  private isTrack = false;
  private row: string | undefined;
  private measure: string | null = null;
  /** Names of tracks that a table of points to check has had. */
  private tracks = 0;
  private inTable = false;
  /** A title in a box of its own may begin a form; a row of a list of papers does not. */
  private isInGrid = false;
  private block = 0;
  private points = 0;
  private rowPoints: number | null = null;
  private readonly lines: Line[];
  private readonly document: number;
  private readonly origin: TextOrigin;

  constructor(lines: Line[], document: number, origin: TextOrigin) {
    this.lines = lines;
    this.document = document;
    this.origin = origin;
    this.parts = (lines.at(-1)?.part ?? 0) + 1;
  }

  take(block: Block): void {
    this.block = block.place.block;
    if (block.kind === "table") {
      this.takeTable(block.rows);
      return;
    }
    const marker = block.kind === "item" ? `${block.marker} ` : "";
    for (const text of withBreaks(`${marker}${block.text}`).split("\n"))
      this.takeLine(text, block.kind === "heading");
  }

  private takeTable(rows: readonly (readonly Cell[])[]): void {
    const around = this.open;
    this.inTable = true;
    this.tracks = 0;
    this.isInGrid = rows.length > 1 && rows.some((row) => row.length > 1);
    const heads = columnsOf(rows);
    const columns = columnsByTrack(rows, around.at(-1)?.kind === "who");
    if (columns !== null) this.takeByTrack(rows, columns, around);
    else if (heads === null) this.takeRows(rows, around);
    else this.takeColumns(rows, heads, around);
    this.inTable = false;
    this.isInGrid = false;
    this.open = around;
  }

  private takeRows(rows: readonly (readonly Cell[])[], around: readonly Open[]): void {
    if (isByTrade(rows)) return;
    const choice = rows.flat().find(({ text }) => IS_CHOICE.test(text));
    let named: Cell | null = null;
    let checked = -1;
    for (const row of withoutProofs(rows)) {
      const [name, ...others] = row;
      this.open = [...around];
      const { sign = "|~", kind = null } = around.at(-1) ?? {};
      if (choice !== undefined && kind === "who") this.begin(sign, kind, "", choice.text);
      if (name === undefined) continue;
      // A merged cell names the rows below as well.
      const isMerged: boolean = name.text === "" && named !== null && sectionNamed(named.text) === "who";
      if (!isMerged) named = name;
      checked = columnOfChecks(row, checked);
      if (checked >= 0) this.begin("|", "check");
      this.takeRow(isMerged ? (named as Cell) : name, others);
    }
  }

  /** Of a table with a column for each track the first one is read, track by track; what is the same for all as usual. */
  private takeByTrack(rows: Rows, columns: readonly Column[], around: readonly Open[]): void {
    const [heads = [], ...below] = rows;
    const apart = below.filter(
      (row) => row[0] !== undefined && isApart(row, columns) && kindOfRow(row[0]) !== null,
    );
    this.takeRows(
      below.filter((row) => !apart.includes(row)),
      around,
    );
    for (const [column, of] of columns.entries())
      for (const row of apart) {
        const [name, cell] = [row[0], row[column]];
        if (of === "name" || of === "past" || name === undefined || cell === undefined) continue;
        this.open = [...around];
        const kind = kindOfRow(name);
        const sections = { people: "others", other: "track", first: kind, only: kind, all: kind } as const;
        this.begin("|", sections[of], name.text);
        this.isTrack = kind === "who" && (of === "first" || of === "other");
        this.row = this.isTrack ? heads[column]?.text.replace(/\s+/gu, " ").trim() : undefined;
        this.measure = measureOf(name);
        this.takeCell(cell);
        this.isTrack = false;
        this.row = undefined;
        this.measure = null;
      }
  }

  /** Each cell below a name belongs to the part of its column; rows beside several applicants' names are tracks. */
  private takeColumns(
    rows: readonly (readonly Cell[])[],
    heads: readonly (SectionKind | null)[],
    around: readonly Open[],
  ): void {
    const areTracks = tellTracks(rows, heads.indexOf("who"));
    for (const [index, row] of rows.slice(1).entries())
      for (const [column, cell] of row.entries()) {
        this.open = [...around];
        const head = heads[column];
        const isOther = areTracks && index > 0 && head === "who";
        if (head) this.begin("|", isOther ? "track" : head, rows[0]?.[column]?.text);
        this.isTrack = areTracks && head === "who";
        this.row = this.isTrack ? row[0]?.text.replace(/\s+/gu, " ").trim() : undefined;
        this.takeCell(cell);
        this.isTrack = false;
        this.row = undefined;
      }
  }

  /** A row may begin with the name of what its other cells say. */
  private takeRow(name: Cell, others: readonly Cell[]): void {
    this.rowPoints = pointsOf([name, ...others]);
    const kind = others.length > 0 ? sectionNamed(name.text) : null;
    const choice = OPTIONAL.test(name.text) ? name.text : null;
    if (kind === null) this.takeCell(name);
    else this.begin("|", kind, name.text, choice);
    this.measure = this.open.at(-1)?.kind === "who" ? measureOf(name) : null;
    for (const cell of others) this.takeCell(cell);
    this.measure = null;
    this.rowPoints = null;
  }

  private takeCell({ text }: Cell): void {
    for (const line of withBreaks(text).split("\n")) this.takeLine(line, false);
  }

  private takeLine(printed: string, isHeading: boolean): void {
    const text = printed.replace(/\s+/gu, " ").trim();
    if (text === "") return;
    const { sign: plain, rest } = readSign(text);
    // The signs inside of a table end nothing outside of it.
    const sign = plain && (this.inTable ? `|${plain}` : plain);
    if (this.origin === "body" && text.startsWith("☞")) {
      this.takePoint(rest);
      return;
    }
    const named = takeName(rest);
    this.watchForms(rest, plain === "" || isHeading, named?.kind ?? null);
    if (named === null) {
      this.takeUnnamed(rest, sign, plain, isHeading);
      return;
    }
    const unsigned = this.inTable ? "|~" : "~";
    this.begin(sign || (isHeading ? "" : unsigned), named.kind, named.name);
    if (named.rest !== "") this.push(named.rest, plain, true);
  }

  /** 기업마당 sums a notice up in two or more points: who may apply, then what is given. */
  private takePoint(text: string): void {
    this.points++;
    this.begin("☞", this.points === 1 ? "who" : "content", "");
    this.push(text, "", true);
  }

  private takeUnnamed(rest: string, sign: string, plain: string, isHeading: boolean): void {
    const announced = announcedBy(rest);
    if (announced !== null) this.begin(sign === "" ? "~" : sign, announced, "");
    else if (sign !== "") this.enter(sign);
    else if (isHeading && rest.length <= LONGEST_HEADING) this.open = [];
    this.push(rest, plain, false);
  }

  /** A form begins with its title; it ends where the notice speaks of applicants or of the period again. */
  private watchForms(text: string, mayBeTitle: boolean, kind: SectionKind | null): void {
    if (this.origin === "attachment" && mayBeTitle && !this.isInGrid && beginsForm(text)) this.isForm = true;
    else if (!this.inTable && kind !== null && ENDS_FORM.includes(kind)) this.isForm = false;
  }

  /** A line with a sign: what stands on its level or below ends. */
  private enter(sign: string): void {
    const kept = this.closeTo(sign);
    this.open.push({
      sign,
      kind: kept?.kind ?? null,
      name: kept?.name ?? "",
      part: kept?.part ?? this.parts,
      partSign: kept?.partSign ?? "",
      choice: kept?.choice ?? null,
    });
  }

  private begin(sign: string, named: SectionKind | null, name = "", choice: string | null = null): void {
    // A heading without a sign ends where what stood outermost before goes on.
    if (sign === "" || (this.open[0]?.sign === "" && this.outermost.has(sign))) this.open = [];
    else this.closeTo(sign);
    if (!this.inTable && OUTER_SIGNS.has(sign) && this.open.every(({ kind }) => kind === null))
      this.outermost.add(sign);
    this.parts++;
    this.open.push({
      sign,
      kind: kindWithin(this.open.at(-1)?.kind ?? null, named, name),
      name,
      part: this.parts,
      partSign: sign,
      choice,
    });
  }

  /** Ends everything from the last sign of this kind on; returns what is still open. */
  private closeTo(sign: string): Open | undefined {
    const at = this.open.findIndex((one) => one.sign === sign);
    if (at >= 0) this.open.length = at;
    return this.open.at(-1);
  }

  private push(text: string, sign: string, isLabelled: boolean): void {
    const last = this.open.at(-1);
    const { kind = null, name = "", part = this.parts, partSign = "", choice = null } = last ?? {};
    if (kind === "check" && TRACK_NAME.test(text)) this.tracks = text === "공통" ? 0 : this.tracks + 1;
    const own = kind === "check" && this.tracks > 1 ? "track" : kind;
    this.lines.push({
      text,
      sign,
      section: this.isForm ? "form" : own,
      name,
      part,
      partSign,
      choice,
      isTrack: this.isTrack,
      ...(this.row !== undefined && { row: this.row }),
      ...(this.measure !== null && { measure: this.measure }),
      isLabelled,
      isInTable: this.inTable,
      points: this.rowPoints,
      at: { document: this.document, block: this.block, origin: this.origin },
    });
    if (last?.kind === "who" && announcesChoice(text)) last.choice = text.slice(0, LONGEST_NAME);
  }
}
