import { openPaper } from "#app/confirmation/print/paper.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { startOfDay } from "#app/time.ts";
import { certificateContent } from "./certificate-content.ts";
import type { ShownCertificate } from "./load-certificate.server.ts";
import { qrCode } from "./qr-path.ts";
import { certificateWords } from "./words.ts";

const QR_POINTS = 110;

/** A certificate as PDF with the QR code of its page, which alone shows the current state. */
export async function certificatePdf(
  certificate: ShownCertificate,
  { address, today, locale }: { address: string; today: Day; locale: Locale },
): Promise<Buffer> {
  const text = certificateWords[locale];
  const content = certificateContent(certificate, { today, locale });
  const { number } = certificate.document;
  const paper = await openPaper({
    title: text.titleOf(number),
    locale,
    writtenAt: new Date(startOfDay(today)),
  });
  paper.write("H1", content.title, { size: 24, isCentred: true, gap: 1.5 });
  for (const { name, value } of content.terms) paper.term(name, value);
  paper.doc.moveDown(1.5);
  paper.write("P", content.statement, { size: 13, gap: 1.5 });
  if (content.successors.length > 0)
    paper.write("P", text.successorsLead, { size: 9, isQuiet: true, gap: 0.2 });
  for (const line of content.successors) paper.write("P", line, { size: 9, isQuiet: true, gap: 0.2 });
  paper.doc.moveDown(0.8);
  paper.write("H2", `${content.stateWord} – ${content.stateNote}`, { gap: 1 });
  paper.write("P", content.issuer, { size: 15, isCentred: true, gap: 2 });
  const { size, path } = qrCode(address);
  paper.figure(text.qr, () => {
    const { doc } = paper;
    const { x, y } = doc;
    doc
      .save()
      .translate(x, y)
      .scale(QR_POINTS / size)
      .path(path)
      .fill("#000000")
      .restore();
    doc.x = x;
    doc.y = y + QR_POINTS + 12;
  });
  paper.write("P", address, { size: 9, gap: 0.3 });
  paper.write("P", text.printed(formatDay(today, locale)), { size: 9, isQuiet: true });
  if (content.across !== null) paper.stampAcross(content.across);
  return paper.finish();
}
