import type { LoaderFunctionArgs } from "@remix-run/node";
import { pdfAnswer } from "#app/confirmation/print/paper.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { letterPdf } from "./letter-pdf.server.ts";
import { openCaseLetter } from "./open-letter.server.ts";

/** The letter as PDF, made from the frozen document on request. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { document } = await openCaseLetter(args);
  return pdfAnswer(await letterPdf(document, localeOf(args.request)), document.number ?? "letter");
}
