import type { LoaderFunctionArgs } from "@remix-run/node";
import { pdfAnswer } from "#app/confirmation/print/paper.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { openSubmission } from "./open-submission.server.ts";
import { submissionPdf } from "./submission-pdf.server.ts";
import { applyWords } from "./words.ts";

/** The submission as PDF, made from the frozen document on request. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { application, submission } = await openSubmission(args);
  const locale = localeOf(args.request);
  const { fileName } = applyWords[locale].document.paper;
  const name = fileName(application.reference ?? "", String(submission.number));
  return pdfAnswer(await submissionPdf(application, submission, locale), name);
}
