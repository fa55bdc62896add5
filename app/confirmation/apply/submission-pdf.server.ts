import { openPaper, type Paper } from "#app/confirmation/print/paper.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Application } from "./application.ts";
import { type ShownAnswer, shownParts } from "./application-view.ts";
import type { Submission } from "./load-submission.server.ts";
import { submissionTerms } from "./receipt-view.ts";
import { applyWords } from "./words.ts";

/** Room for a label and the first lines of its answer, in points. */
const ANSWER_ROOM = 56;
/** Room for a file with its hash, in points. */
const FILE_ROOM = 36;

/**
 * A submission as PDF, made on request from what was frozen: the same facts, questions and answers as on its page. If the
 * font lacks a character, the paper says so at its end.
 */
export async function submissionPdf(
  application: Application,
  submission: Submission,
  locale: Locale,
): Promise<Buffer> {
  const { document: text, part: partText } = applyWords[locale];
  const paper = await openPaper({
    title: text.paper.titleOf(application.reference ?? "", String(submission.number)),
    locale,
    writtenAt: new Date(submission.submittedAt),
  });
  paper.write("H1", text.paper.title, { isCentred: true, gap: 1.2 });
  for (const { term, value } of submissionTerms(application, submission, locale)) paper.term(term, value);
  for (const { title, source, answers } of shownParts(submission.document, locale)) {
    paper.doc.moveDown(1);
    paper.write("H2", title, { gap: 0.2 });
    paper.write("P", partText.source(source), { size: 9, isQuiet: true, gap: 0.8 });
    for (const answer of answers) writeAnswer(paper, answer, applyWords[locale].check.empty);
  }
  paper.doc.moveDown(1);
  paper.write("H2", text.declared);
  paper.write("P", submission.document.declaration[locale]);
  const lacking = paper.lacking();
  if (lacking.length > 0)
    paper.write("P", text.paper.lacking(lacking.map(codeOf).join(", ")), { size: 9, isQuiet: true });
  return paper.finish();
}

function writeAnswer(paper: Paper, { label, answer, files, origin }: ShownAnswer, empty: string): void {
  paper.keepTogether(ANSWER_ROOM);
  paper.write("H3", label, { gap: 0.2 });
  if (answer !== null) paper.write("P", answer, { gap: 0.3 });
  for (const { name, detail, hash } of files) {
    paper.keepTogether(FILE_ROOM);
    paper.write("P", `${name} (${detail})`, { gap: 0 });
    paper.write("P", hash, { size: 8.5, isQuiet: true, gap: 0.3 });
  }
  if (answer === null && files.length === 0) paper.write("P", empty, { isQuiet: true, gap: 0.3 });
  if (origin !== null) paper.write("P", origin, { size: 9, isQuiet: true, gap: 0.3 });
  paper.doc.moveDown(0.4);
}

/** The code point of a character that cannot be printed. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
