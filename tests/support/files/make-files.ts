import { crc32, deflateSync } from "node:zlib";
import { makeZip, type ZipMember } from "./make-zip.ts";

/** The text that scanners take for a virus; in two pieces, so that they do not take this file for one. */
export const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

/** The smallest PDF with one empty page. */
export function makePdf({ trailer = "", body = "" } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n${body}trailer\n<</Root 1 0 R/Size 4${trailer}>>\nstartxref\n0\n%%EOF\n`,
    "latin1",
  );
}

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/xml"/></Types>`;

const relations: ZipMember = { name: "_rels/.rels", content: "<Relationships/>" };

export const docxMembers: readonly ZipMember[] = [
  { name: "[Content_Types].xml", content: contentTypes("word/document.xml") },
  relations,
  { name: "word/document.xml", content: "<document>기술의 내용</document>" },
];

export const xlsxMembers: readonly ZipMember[] = [
  { name: "[Content_Types].xml", content: contentTypes("xl/workbook.xml") },
  relations,
  { name: "xl/workbook.xml", content: "<workbook/>" },
];

export const hwpxMembers: readonly ZipMember[] = [
  { name: "mimetype", content: "application/hwp+zip", isStored: true },
  { name: "META-INF/manifest.xml", content: "<manifest/>" },
  { name: "Contents/section0.xml", content: "<sec>본문</sec>" },
];

export const makeDocx = (...more: ZipMember[]) => makeZip({ members: [...docxMembers, ...more] });
export const makeXlsx = (...more: ZipMember[]) => makeZip({ members: [...xlsxMembers, ...more] });
export const makeHwpx = (...more: ZipMember[]) => makeZip({ members: [...hwpxMembers, ...more] });

/** A picture of one pixel. */
export function makePng(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(content.length, 0);
    ends.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** What a JPEG has around its picture. */
export function makeJpg(): Buffer {
  const jfif = "\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00";
  return Buffer.from(`\xff\xd8${jfif}\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x2a\xff\xd9`, "latin1");
}

type Stream = { name: string; content: Buffer };

/** A compound file: header, table, directory and one sector of small streams. */
export function makeCompound(streams: readonly Stream[], directoryNext = 0xfffffffe): Buffer {
  const SECTOR = 512;
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.write("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1");
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4_096, 56);
  header.writeUInt32LE(0xfffffffe, 60);
  header.writeUInt32LE(0xfffffffe, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  for (const [sector, next] of [0xfffffffd, directoryNext, 0xfffffffe].entries())
    table.writeUInt32LE(next, sector * 4);
  const directory = Buffer.alloc(SECTOR);
  const small = Buffer.alloc(SECTOR);
  entry({ name: "Root Entry", kind: 5, start: 2, bytes: SECTOR }).copy(directory);
  for (const [at, { name, content }] of streams.entries()) {
    entry({ name, kind: 2, start: at * 4, bytes: content.length }).copy(directory, (at + 1) * 128);
    content.copy(small, at * 256);
  }
  return Buffer.concat([header, table, directory, small]);
}

function entry({ name, kind, start, bytes }: { name: string; kind: number; start: number; bytes: number }) {
  const made = Buffer.alloc(128);
  made.write(name, "utf16le");
  made.writeUInt16LE((name.length + 1) * 2, 64);
  made.writeUInt8(kind, 66);
  made.writeUInt32LE(start, 116);
  made.writeUInt32LE(bytes, 120);
  return made;
}

/** An HWP 5 document; `properties` are the bits of its property word (2: a password). */
export function makeHwp(properties = 1): Buffer {
  const content = Buffer.alloc(256);
  content.write("HWP Document File");
  content.writeUInt32LE(0x05010100, 32);
  content.writeUInt32LE(properties, 36);
  return makeCompound([{ name: "FileHeader", content }]);
}
