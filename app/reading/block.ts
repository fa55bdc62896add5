/*
 * A document as a reader of notices needs it: its blocks in their order, whatever program wrote it. Each block knows its
 * place, so that quoted words can be found again and marked.
 */

export type Block =
  | { kind: "heading"; level: number; text: string; place: Place }
  | { kind: "paragraph"; text: string; place: Place }
  /** An item of a list. `marker` as printed ('①', '가.', '○', '-'), empty for what the format itself marks as an item. */
  | { kind: "item"; level: number; marker: string; text: string; place: Place }
  | { kind: "table"; rows: readonly (readonly Cell[])[]; place: Place };

/** `columns` and `rows`: over how many the cell reaches. */
export type Cell = { text: string; columns: number; rows: number };

/** `block` counts from 0 within the document; `page` from 1, where the format has pages. */
export type Place = { block: number; page?: number };

/** Where words come from: the title, the portal's own fields, the notice's text, or a document attached to it. */
export type TextOrigin = "title" | "fields" | "body" | "attachment";

export type ReadableDocument = {
  origin: TextOrigin;
  /** The name of an attachment. */
  name: string | null;
  blocks: readonly Block[];
};
