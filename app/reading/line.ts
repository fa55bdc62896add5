import type { TextOrigin } from "./block.ts";
import type { SectionKind } from "./section-words.ts";

/** One line of a notice as its reader sees it, with the part of the notice to which it belongs. */
export type Line = {
  /** The printed words; white space is single. */
  text: string;
  /** The kind of list sign before it: '①', '가.', '○' …; empty without one. */
  sign: string;
  section: SectionKind | null;
  /** Counts the parts of the notice: lines of one part have the same number. */
  part: number;
  /** The printed name of the part, empty outside of any. */
  name: string;
  /** The kind of list sign before the name of its part; inside of a table it begins with '|'. */
  partSign: string;
  /** The words above it that say 'one of the following'; null elsewhere. */
  choice: string | null;
  /** Of a table with several tracks. */
  isTrack: boolean;
  /** The name of its row or column, in a table whose rows or columns are tracks. */
  row?: string;
  /** What its figures measure, where the name of its row says so: '업력', '매출액'. */
  measure?: string;
  /** The text that follows the name of a part on the same line, or all of it. */
  isLabelled: boolean;
  isInTable: boolean;
  /** The points that a cell of the same row prints: '2점'. */
  points: number | null;
  at: { document: number; block: number; origin: TextOrigin };
};
