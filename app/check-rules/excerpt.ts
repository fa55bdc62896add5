import { findQuote, type Printed } from "#app/reading/find-quote.ts";

/** The words of a notice around what was quoted of it. */
export type Excerpt = {
  /** The name of the document, as rules store it. */
  document: string;
  before: string | null;
  /** The line with the quote: what stands before it, the quote itself as printed, and what follows. */
  line: readonly [string, string, string];
  after: string | null;
};

/** A quote among the lines around it; null where the words are not found. */
export function excerptOf(documents: readonly Printed[], cite: string, source: string): Excerpt | null {
  const place = findQuote(documents, cite, source);
  const document = place && documents[place.document];
  const text = document?.lines[place?.line ?? 0]?.text;
  if (!place || !document || text === undefined) return null;
  const { line, from, to } = place;
  return {
    document: document.name,
    before: shortened(document.lines[line - 1]?.text),
    line: [ending(text.slice(0, from)), text.slice(from, to), beginning(text.slice(to))],
    after: shortened(document.lines[line + 1]?.text),
  };
}

/** Of the line around it so much is shown. */
const AROUND = 160;

const beginning = (text: string) => (text.length <= AROUND ? text : `${text.slice(0, AROUND)}…`);
const ending = (text: string) => (text.length <= AROUND ? text : `…${text.slice(-AROUND)}`);
const shortened = (text: string | undefined) => (text === undefined ? null : beginning(text));
