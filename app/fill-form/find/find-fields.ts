import type { FormBlock, FormDocument, FormTable, Line } from "../document/form-document.ts";
import { textOf } from "../document/form-document.ts";
import type { KnownFacts } from "../facts/known-facts.ts";
import { withDerived } from "../facts/with-derived.ts";
import type { FormFact } from "../labels/form-facts.ts";
import { type Label, parseLabel } from "../labels/parse-label.ts";
import { namesJoined, namesLead, type Party, partiesIn, partiesOfHeading } from "../labels/parties.ts";
import type { FormUnit } from "../labels/units-of-labels.ts";
import { type Asked, askOfCell } from "./ask-of-cell.ts";
import { type Blank, type LabelledBlank, labelledBlanks } from "./blanks.ts";
import { type Boxes, boxesIn, tick } from "./boxes.ts";
import { certificateRows } from "./certificate-list.ts";
import { chooseBoxes } from "./choose-boxes.ts";
import { digitCells } from "./digit-cells.ts";
import { editOf, type Field, labelOf, MOST_LABEL, placeOf } from "./field.ts";
import { formatValue, type Why } from "./format-value.ts";
import { blanksWithin, Grid, type GridCell } from "./grid.ts";
import { Headings, unitsNamedIn } from "./headings.ts";
import { patentRows } from "./patent-list.ts";
import { resolveFact } from "./resolve-fact.ts";
import { RunningOwner } from "./running-owner.ts";
import { siblingAfter } from "./sibling.ts";
import { partsOf, splitCells } from "./split-cells.ts";

const MOST_FIELDS = 20_000;

/** Every blank of a form that has a label, with the value that is known for it or why there is none. */
export function findFields(form: FormDocument, known: KnownFacts): readonly Field[] {
  const finder = new Finder(form, withDerived(known));
  for (const part of form.parts) finder.walk(part.blocks);
  return finder.fields.slice(0, MOST_FIELDS);
}

/** Whom the headings around speak of, and the units that they name. */
type Around = {
  readonly parties: readonly Party[];
  readonly units: readonly FormUnit[];
  /** The words of the heading itself. */
  readonly heading: string;
};

class Finder {
  readonly fields: Field[] = [];
  readonly #known: KnownFacts;
  readonly #headings: Headings;
  readonly #hasLead: boolean;
  readonly #hasJoined: boolean;

  constructor(form: FormDocument, known: KnownFacts) {
    this.#known = known;
    const words = form.parts.flatMap(({ blocks }) => blocks.map(textOf)).join("\n");
    this.#hasLead = namesLead(words);
    this.#hasJoined = namesJoined(words);
    this.#headings = new Headings(this.#hasLead);
  }

  walk(blocks: readonly FormBlock[]): void {
    for (const block of blocks) {
      if (block.kind === "line") this.#line(block);
      else if (block.cells.length === 1) this.walk(block.cells[0]?.blocks ?? []);
      else this.#table(block, this.#headings);
    }
  }

  #line(line: Line): void {
    const blanks = labelledBlanks(line);
    const boxes = boxesIn([line]);
    if (boxes) this.#choice(boxes, parseLabel(boxes.label), [boxes.label], this.#headings.parties);
    else if (blanks.length > 0) this.#within(blanks, this.#headings);
    else if (line.text.trim() !== "") this.#headings.read(line.text);
  }

  #table(table: FormTable, outer: Around): void {
    const grid = new Grid(table);
    let around = outer;
    const listed = outer.parties.includes("other")
      ? null
      : (certificateRows(grid, outer.heading, this.#known) ?? patentRows(grid, outer.heading, this.#known));
    const inOrder = [...grid.cells].sort((one, other) => one.row - other.row || one.column - other.column);
    const owner = new RunningOwner(grid, this.fields);
    for (const cell of inOrder) {
      if (cell.use === "words") around = this.#headedBy(grid, cell, around, outer);
      const isTheirs = owner.isTheirs(cell);
      const field = listed?.cells.get(cell);
      if (field) this.#add(field);
      else this.#cell(grid, cell, isTheirs ? { ...around, parties: ["other"] } : around);
    }
    for (const field of listed?.said ?? []) this.#add(field);
  }

  /** A row of one cell heads those below it; units count from where they are named. */
  #headedBy(grid: Grid, cell: GridCell, around: Around, outer: Around): Around {
    const isFull = grid.isFullWidth(cell);
    const units = isFull || cell.column === 0 ? unitsNamedIn(cell.text) : [];
    const here = units.length > 0 ? { ...around, units } : around;
    const isHeading = isFull && cell.text.length <= MOST_LABEL && blanksWithin(cell).length === 0;
    if (!isHeading || outer.parties.includes("other")) return here;
    const named = partiesOfHeading(cell.text, this.#hasLead);
    return { ...here, heading: cell.text, parties: named.length > 0 ? named : outer.parties };
  }

  #cell(grid: Grid, cell: GridCell, around: Around): void {
    if (cell.use === "frame") this.#frame(cell, this.#beside(grid, cell, around));
    else if (cell.use === "blank" && cell.blank) this.#blankCell(grid, cell, cell.blank, around);
    else if (cell.use === "boxes" && cell.boxes) this.#boxesCell(grid, cell, cell.boxes, around);
    else if (!grid.isLabelOfNext(cell)) this.#within(blanksWithin(cell), this.#beside(grid, cell, around));
  }

  #frame(cell: GridCell, around: Around): void {
    for (const block of cell.blocks)
      if (block.kind === "table") this.#table(block, around);
      else this.#line(block);
  }

  /** Whom the words beside a cell speak of that has labels of its own. */
  #beside(grid: Grid, cell: GridCell, around: Around): Around {
    if (around.parties.includes("other")) return around;
    const beside = grid.leftOf(cell).filter((one) => one.use === "words" && !grid.isLabelOfNext(one));
    const named = beside.map(({ text }) => partiesIn(text, this.#hasLead)).find((one) => one.length > 0);
    return named === undefined ? around : { ...around, parties: named };
  }

  #blankCell(grid: Grid, cell: GridCell, blank: Blank, around: Around): void {
    const parts = digitCells(grid, cell) ?? splitCells(grid, cell);
    if (parts === "inside") return;
    const asked = parts !== null && "asked" in parts ? parts.asked : (parts ?? askOfCell(grid, cell));
    if ("why" in asked) {
      if (asked.path.length > 0) this.#empty(asked.path, null, asked.why, blank);
    } else if (parts !== null && "cells" in parts) this.#parts(asked, parts.cells, around.parties);
    else this.#fill(asked, blank, around);
  }

  /** A value with a cell for each of its digits or parts. */
  #parts(asked: Asked, cells: readonly Blank[], parties: readonly Party[]): void {
    const resolved = resolveFact(asked, parties, this.#known);
    const texts = resolved.ok ? partsOf(resolved.value, cells.length) : null;
    if (!resolved.ok || texts === null) {
      this.#empty(asked.path, resolved.fact, resolved.ok ? "shape" : resolved.why);
      return;
    }
    const edits = cells.map(({ line, from, to }, at) => ({ line: line.id, from, to, text: texts[at] ?? "" }));
    this.#add({
      label: labelOf(asked.path),
      fact: resolved.fact,
      place: null,
      edits,
      value: texts.join(texts.some((text) => text.length > 1) ? "-" : ""),
      source: resolved.source,
    });
  }

  #within(blanks: readonly LabelledBlank[], around: Around): void {
    let sibling: readonly Party[] = [];
    for (const { blank, label } of blanks) {
      const base = parseLabel(label);
      const path = [label.trim()];
      if (base.fact === "name") sibling = [];
      if (base.isUnderstood && base.fact !== null)
        this.#fill({ base, more: [], group: [], sibling, path }, blank, around);
      else this.#empty(path, null, "noFact", blank);
      sibling = siblingAfter(base, sibling, around.parties);
    }
  }

  #fill(asked: Asked, blank: Blank, around: Around): void {
    const resolved = resolveFact(asked, around.parties, this.#known);
    if (!resolved.ok) {
      this.#empty(asked.path, resolved.fact, resolved.why, blank);
      return;
    }
    const { base, more } = asked;
    const labels = [base, ...more];
    if (!this.#hasJoined && labels.some(({ text }) => /주관\s*기관/u.test(text))) {
      this.#empty(asked.path, resolved.fact, "ambiguous", blank);
      return;
    }
    const years = labels.flatMap(({ year }) => (year === null ? [] : [year]));
    const isYearOpen = years.length === 0 && labels.some(({ isOfYears }) => isOfYears);
    if (isYearOpen || new Set(years.map((year) => JSON.stringify(year))).size > 1) {
      this.#empty(asked.path, resolved.fact, "ambiguous", blank);
      return;
    }
    const own = blank.unit
      ? [blank.unit]
      : labels.find(({ units, isNeutral }) => units.length > 0 && !isNeutral)?.units;
    const ofHeads = labels.find(({ units, isNeutral }) => units.length > 0 && isNeutral)?.units;
    const formatted = formatValue(
      resolved.value,
      {
        fact: resolved.fact,
        isEnglish: base.isEnglish,
        units: own ?? unitsFor(resolved.value, ofHeads ?? around.units),
        hasUnit: blank.unit !== null,
        year: years[0] ?? null,
        asOf: labels.find(({ asOf }) => asOf !== null)?.asOf ?? null,
        precision: base.precision,
        shape: blank.shape,
        template: blank.template,
      },
      this.#known,
      resolved.source.asOf,
    );
    if (!formatted.ok) {
      this.#empty(asked.path, resolved.fact, formatted.why, blank);
      return;
    }
    const { text, year } = formatted;
    const source = year === undefined ? resolved.source : { ...resolved.source, year };
    this.#add({
      label: labelOf(asked.path),
      fact: resolved.fact,
      place: placeOf(blank),
      edits: [editOf(placeOf(blank), text)],
      value: text,
      source,
    });
  }

  #boxesCell(grid: Grid, cell: GridCell, boxes: Boxes, around: Around): void {
    const asked = askOfCell(grid, cell);
    const [left] = grid.leftOf(cell);
    const beside = left?.use === "words" ? grid.labelOf(left) : null;
    // A certificate as a label is none of the facts, and known all the same.
    if ("why" in asked && (asked.why !== "noFact" || !beside)) {
      if (asked.path.length > 0) this.#empty(asked.path, null, asked.why);
      return;
    }
    const label = "why" in asked ? beside : asked.base;
    if (label === null) return;
    const own = "why" in asked ? [] : [...asked.group, ...asked.more.flatMap((one) => one.parties)];
    this.#choice(boxes, label, asked.path, [...own, ...around.parties]);
  }

  #choice(
    { boxes, isAnswered }: Boxes,
    label: Label,
    path: readonly string[],
    parties: readonly Party[],
  ): void {
    if (isAnswered) return;
    if (parties.includes("other") || label.parties.includes("other")) {
      this.#empty(path, null, "others");
      return;
    }
    const chosen = chooseBoxes(boxes, label, this.#known);
    if (chosen === null) {
      this.#empty(path, null, "noFact");
      return;
    }
    if (!chosen.ok) {
      this.#empty(path, chosen.fact, chosen.why);
      return;
    }
    this.#add({
      label: labelOf(path),
      fact: chosen.fact,
      place: null,
      edits: chosen.boxes.map(tick),
      value: chosen.boxes.map(({ words }) => words).join(", "),
      source: this.#known.facts[chosen.fact]?.source ?? { from: "profile" },
    });
  }

  #empty(path: readonly string[], fact: FormFact | null, why: Why, blank?: Blank): void {
    if (labelOf(path) === "") return;
    this.#add({
      label: labelOf(path),
      fact,
      place: blank ? placeOf(blank) : null,
      edits: [],
      value: null,
      why,
    });
  }

  #add(field: Field): void {
    this.fields.push(field);
  }
}

/** Of the units of a table those that can be meant. */
function unitsFor(value: { is: string; of?: string }, units: readonly FormUnit[]): readonly FormUnit[] {
  return units.filter(({ of }) => of === value.of);
}
