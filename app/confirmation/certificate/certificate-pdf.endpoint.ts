import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { pdfAnswer } from "#app/confirmation/print/paper.server.ts";
import { localeOf } from "#app/i18n/locale.ts";
import { today } from "#app/platform/clock.server.ts";
import { certificatePdf } from "./certificate-pdf.server.ts";
import { findByAddress } from "./open-certificate.server.ts";

/** The certificate as PDF, with the code that leads back to its page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const opened = await findByAddress(args);
  if (opened === null) throw data(null, { status: 404 });
  const { certificate, address } = opened;
  const locale = localeOf(args.request);
  const pdf = await certificatePdf(certificate, { address, today: today(), locale });
  return pdfAnswer(pdf, certificate.document.number);
}
