import { openPaper } from "#app/confirmation/print/paper.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { startOfDay } from "#app/time.ts";
import { letterContent } from "./letter-content.ts";
import type { LetterDocument } from "./letter-document.ts";

/** A letter as PDF, made on request from what was frozen. */
export async function letterPdf(letter: LetterDocument, locale: Locale): Promise<Buffer> {
  const { title, terms, opening, result, sections, sender, contact } = letterContent(letter, locale);
  const writtenAt = new Date(startOfDay(letter.writtenOn));
  const paper = await openPaper({ title: `${title} ${letter.number ?? ""}`.trim(), locale, writtenAt });
  paper.write("H1", title, { isCentred: true, gap: 1.2 });
  for (const { name, value } of terms) paper.term(name, value);
  paper.doc.moveDown(1);
  paper.write("P", opening, { gap: 1 });
  paper.write("H2", result, { gap: 1 });
  for (const { heading, parts, mark } of sections) {
    paper.write("H2", heading);
    for (const part of parts) {
      if (part.heading !== undefined) paper.write("H3", part.heading, { gap: 0.2 });
      for (const paragraph of part.paragraphs) paper.write("P", paragraph, { gap: 0.3 });
      paper.doc.moveDown(0.5);
    }
    if (mark !== undefined) paper.write("P", mark, { size: 9, isQuiet: true, gap: 1 });
  }
  paper.write("P", sender, { isCentred: true });
  if (contact !== null) paper.write("P", contact, { size: 9, isQuiet: true, isCentred: true });
  return paper.finish();
}
