import { createRequire } from "node:module";
import { markdownToHwpx } from "kordoc";
import PDFDocument from "pdfkit";

/*
 * Small documents as portals attach them, besides those that the local source makes itself.
 */

const font = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
);

export async function hwpxOf(markdown: string): Promise<Buffer> {
  return Buffer.from(await markdownToHwpx(markdown));
}

/** A PDF with a page for each text; without texts, one page without words. `password`: it opens with it only. */
export function pdfOf(pages: readonly string[], password?: string): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...(password ? { userPassword: password } : {}) });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(chunks))));
  for (const text of pages) document.addPage().font(font).fontSize(11).text(text);
  if (pages.length === 0) document.addPage().rect(50, 50, 300, 300).fill("#333");
  document.end();
  return done;
}
