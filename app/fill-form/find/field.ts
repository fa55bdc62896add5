import type { Edit } from "../document/form-document.ts";
import type { Source } from "../facts/known-facts.ts";
import type { FormFact } from "../labels/form-facts.ts";
import type { Blank } from "./blanks.ts";
import type { Why } from "./format-value.ts";

/** The longest label that is one. */
export const MOST_LABEL = 120;

/** A blank or a choice of a form, and what becomes of it. */
export type Field = {
  /** Its labels, from the nearest to the furthest. */
  label: string;
  fact: FormFact | null;
  /** What puts the value there. */
  edits: readonly Edit[];
  /** Where another value can be put instead; null for a choice. */
  place: FieldPlace | null;
} & ({ value: string; source: Source } | { value: null; why: Why });

/** A stretch of a line, and what is written around a value there. */
type FieldPlace = { line: number; from: number; to: number; before: string; after: string };

/** The edit that puts a value into a place. */
export function editOf({ line, from, to, before, after }: FieldPlace, text: string): Edit {
  return { line, from, to, text: before + text + after };
}

/** The place of a blank. */
export function placeOf({ line, from, to, before, after }: Blank): FieldPlace {
  return { line: line.id, from, to, before, after };
}

/** The labels of a blank as one line. */
export function labelOf(path: readonly string[]): string {
  return path
    .map((text) => text.replaceAll(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
    .join(" · ")
    .slice(0, MOST_LABEL);
}
