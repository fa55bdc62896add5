import { createRequire } from "node:module";
import { crc32, deflateRawSync } from "node:zlib";
import { markdownToHwpx } from "kordoc";
import PDFDocument from "pdfkit";

/*
 * Small documents as portals attach them. A real program's file holds more; what a reader needs of it is here.
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

export function docxOf(body: string): Buffer {
  const xmlns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="${xmlns}"><w:body>${body}</w:body></w:document>`,
  });
}

/** A workbook with one sheet of words. */
export function xlsxOf(rows: readonly (readonly string[])[]): Buffer {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const cells = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row
        .map(
          (words, column) =>
            `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${words}</t></is></c>`,
        )
        .join("")}</row>`,
  );
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="대상" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  });
}

/** A ZIP of these files. `claimed`: the size in bytes that each says it unpacks to, if not its own. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed ?? raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), common, name, packed);
    const entry = Buffer.alloc(46);
    entry.write("PK\x01\x02", "latin1");
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6, 0, 24);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
