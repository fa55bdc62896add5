import { fileTypeFromFile } from "file-type";
import { fileLimits } from "#app/files/file-limits.ts";
import { RefusedContent, type Sniffed } from "#app/files/file-refusal.ts";
import { type FileType, typeOfName } from "#app/files/file-types.ts";
import { readCompoundFile } from "./compound-file.server.ts";
import { contains, type FileBytes, positionsOf, readTail, withBytes } from "./file-bytes.server.ts";
import { opensWithoutPassword } from "./pdf-password.server.ts";
import { newZipBudget, readZip, refuseMacros, type ZipContent } from "./read-zip.server.ts";
import {
  beginsWith,
  couldBeMore,
  hasZipEnd,
  signatures,
  testVirus,
  ZIP_END_REACH,
} from "./signatures.server.ts";

const TRAILER_REACH = 2_048;
/** How far readers look for the end of a PDF behind it (Adobe's implementation note 18 to PDF 1.7). */
const BEHIND_REACH = 1_024;
// How a printer driver begins what it says to its printer, before the document itself.
const PRINTER = "\u001b%-12345X";

/** Whether before a PDF stands nothing but a byte order mark, blanks, or what a printer driver says to its printer. */
function isHarmlessBefore(before: string): boolean {
  const said = before.replace(/^\xef\xbb\xbf/, "");
  return said.startsWith(PRINTER)
    ? /^(?:@PJL[\s -~]*)?$/.test(said.slice(PRINTER.length))
    : /^[\s\0]*$/.test(said);
}

/**
 * A PDF that opens without a password, with nothing before or behind it but what scanners, printers and copying leave: blanks,
 * zeros, a few bytes that no other program takes for its own.
 */
async function checkPdf(bytes: FileBytes): Promise<void> {
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
  const end = await endWithoutZeros(bytes);
  const from = Math.max(0, end - TRAILER_REACH);
  const tail = (await bytes.read(from, end - from)).toString("latin1");
  const last = tail.lastIndexOf("%%EOF");
  if (last === -1) throw new RefusedContent((await hasEndFurtherUp(bytes)) ? "attached" : "damaged");
  const behind = tail.slice(last + 5);
  if (behind.trim().length > BEHIND_REACH || couldBeMore(behind)) throw new RefusedContent("attached");
  for await (const at of positionsOf(bytes, Buffer.from("/Encrypt"))) {
    const value = (await bytes.read(at + 8, 40)).toString("latin1");
    // The trailer's entry; in text, the word is compressed or in brackets.
    if (!/^\s*(?:\d+\s+\d+\s+R\b|<<)/.test(value)) continue;
    if (!(await opensWithoutPassword(bytes, at + 8))) throw new RefusedContent("encrypted");
  }
}

/** Where a file ends, but for zeros: some copy programs fill the last block, however large. */
async function endWithoutZeros(bytes: FileBytes): Promise<number> {
  for (let end = bytes.size; end > 0; ) {
    const from = Math.max(0, end - 65_536);
    const part = await bytes.read(from, end - from);
    const last = part.findLastIndex((byte) => byte !== 0);
    if (last !== -1) return from + last + 1;
    end = from;
  }
  return 0;
}

async function hasEndFurtherUp(bytes: FileBytes): Promise<boolean> {
  const { done } = await positionsOf(bytes, Buffer.from("%%EOF")).next();
  return done !== true;
}

const MARK = "HWP Document File";
// Bits of the property word: a password, DRM, encryption by a certificate, DRM by a certificate.
const LOCKED = (1 << 1) | (1 << 4) | (1 << 8) | (1 << 10);

/** An HWP 5 document that opens without a password. Other compound files (.doc, .xls) are not accepted. */
async function checkHwp(bytes: FileBytes): Promise<void> {
  const { names, readSmall } = await readCompoundFile(bytes);
  // How Office stores a docx or xlsx with a password.
  if (names.includes("EncryptedPackage")) throw new RefusedContent("encrypted");
  const header = await readSmall("FileHeader");
  if (header === null || header.length < 40 || !header.toString("latin1").startsWith(MARK))
    throw new RefusedContent("unknownType");
  if ((header.readUInt32LE(36) & LOCKED) !== 0) throw new RefusedContent("encrypted");
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
}

/** How far into a file readers look for the start of a PDF. */
const PDF_REACH = 1_024;

/**
 * The type of a file on this machine, by its bytes. Refused if it is not one of ours, if its name claims another type,
 * or if it contains what no examiner should open. Does not replace a virus scanner.
 */
export async function sniffFile(path: string, name: string): Promise<Sniffed> {
  try {
    const type = await withBytes(path, check);
    const claimed = typeOfName(name);
    if (claimed === null) return { ok: false, reason: "unknownType" };
    return claimed === type ? { ok: true, type } : { ok: false, reason: "otherType" };
  } catch (error) {
    if (error instanceof RefusedContent) return { ok: false, reason: error.reason };
    throw error;
  }
}

async function check(bytes: FileBytes): Promise<FileType> {
  if (bytes.size === 0) throw new RefusedContent("empty");
  if (bytes.size > fileLimits.bytes) throw new RefusedContent("tooLarge");
  if (await contains(bytes, testVirus)) throw new RefusedContent("virus");
  const head = await bytes.read(0, PDF_REACH);
  const begins = (mark: Buffer) => beginsWith(head, mark);
  const pdfAt = head.indexOf(signatures.pdf);
  if (pdfAt !== -1) {
    if (!isHarmlessBefore(head.toString("latin1", 0, pdfAt))) throw new RefusedContent("attached");
    await checkPdf(bytes);
    return "pdf";
  }
  if (begins(signatures.zipMember)) return checkZipDocument(bytes);
  if (begins(signatures.png) || begins(signatures.jpg)) return checkImage(bytes);
  if (/<HWPML[\s>]/.test(head.toString("latin1").replaceAll("\0", ""))) throw new RefusedContent("hwpml");
  if (!begins(signatures.compound)) throw new RefusedContent("unknownType");
  await checkHwp(bytes);
  return "hwp";
}

/** A complete picture that contains no archive. Cameras add data after its end, so extra bytes there are accepted. */
async function checkImage(bytes: FileBytes): Promise<"png" | "jpg"> {
  const found = await fileTypeFromFile(bytes.path);
  const type = found?.ext === "apng" ? "png" : found?.ext;
  if (type !== "png" && type !== "jpg") throw new RefusedContent("damaged");
  if (!(await contains(bytes, type === "png" ? signatures.pngEnd : signatures.jpgEnd)))
    throw new RefusedContent("damaged");
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
  for (const archive of [signatures.rar, signatures.sevenZip])
    if (await contains(bytes, archive)) throw new RefusedContent("attached");
  return type;
}

/** A document that is a zip: recognised by its declared type and the members that make it one. */
async function checkZipDocument(bytes: FileBytes): Promise<"docx" | "xlsx" | "hwpx"> {
  const content = await readZip(bytes.path, newZipBudget());
  const type = typeOf(content);
  if (type === null) throw new RefusedContent("unknownType");
  refuseMacros(content);
  if (/encryption-data/i.test(content.texts.get("meta-inf/manifest.xml") ?? ""))
    throw new RefusedContent("encrypted");
  return type;
}

/** Programs of Office compare the names of parts without regard to case (ECMA-376 part 2, 6.2.2.3). */
function typeOf({ names, texts }: ZipContent): "docx" | "xlsx" | "hwpx" | null {
  if (names[0] === "mimetype") return texts.get("mimetype")?.trim() === "application/hwp+zip" ? "hwpx" : null;
  if (!texts.has("[content_types].xml")) return null;
  const has = (part: string) => names.some((name) => name.toLowerCase() === part);
  const isDocx = has("word/document.xml");
  const isXlsx = has("xl/workbook.xml");
  if (isDocx === isXlsx) return null;
  return isDocx ? "docx" : "xlsx";
}
