import type { FormFact } from "../labels/form-facts.ts";
import { isAnother } from "../labels/parties.ts";
import type { Field } from "./field.ts";
import type { Grid, GridCell } from "./grid.ts";

/**
 * Of whom a table goes on to speak. Where another organisation was named beside a blank, what is asked below is about it until
 * the applicant is named: all of it where the table begins with the other one, else what has been answered for the applicant.
 */
export class RunningOwner {
  readonly #grid: Grid;
  readonly #fields: readonly Field[];
  readonly #from: number;
  #isOther = false;
  #isOursNamed = false;

  /** `fields`: all that were found so far, and will be. */
  constructor(grid: Grid, fields: readonly Field[]) {
    this.#grid = grid;
    this.#fields = fields;
    this.#from = fields.length;
  }

  /** To be asked of each cell in turn. */
  isTheirs(cell: GridCell): boolean {
    if (cell.use === "words") this.#read(cell);
    if (!this.#isOther || cell.use === "words") return false;
    const [left] = this.#grid.leftOf(cell);
    const fact = left?.use === "words" ? this.#grid.labelOf(left).fact : null;
    return !this.#isOursNamed || (fact !== null && this.#isAnswered(fact));
  }

  #read(cell: GridCell): void {
    if (this.#grid.isFullWidth(cell)) this.#isOther = false;
    if (!this.#grid.isLabelOfNext(cell)) return;
    const label = this.#grid.labelOf(cell);
    if (isAnother(cell.text)) this.#isOther = true;
    else if (label.fact === "name" || label.parties.includes("company")) {
      this.#isOther = false;
      this.#isOursNamed = true;
    }
  }

  #isAnswered(fact: FormFact): boolean {
    return this.#fields.slice(this.#from).some((field) => field.fact === fact && field.value !== null);
  }
}
