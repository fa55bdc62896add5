import type { Block } from "#app/reading/block.ts";
import { BlockList } from "#app/reading/block-list.ts";

/** The second reader of PDF: lines in the order in which they were written, without tables. @throws if the file is none, or locked */
export async function readPdfLines(bytes: Uint8Array): Promise<readonly Block[]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  const document = await loading.promise;
  const list = new BlockList();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    list.page(number);
    let line = "";
    for (const item of items) {
      if (!("str" in item)) continue;
      line += item.str;
      if (item.hasEOL) {
        list.line(line);
        line = "";
      }
    }
    list.line(line);
    page.cleanup();
  }
  await loading.destroy();
  return list.blocks;
}
