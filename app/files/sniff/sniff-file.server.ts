import { fileTypeFromFile } from "file-type";
import { fileLimits } from "#app/files/file-limits.ts";
import { RefusedContent, type Sniffed } from "#app/files/file-refusal.ts";
import { type FileType, typeOfName } from "#app/files/file-types.ts";
import { readCompoundFile } from "./compound-file.server.ts";
import { contains, type FileBytes, positionsOf, readTail, withBytes } from "./file-bytes.server.ts";
import { newZipBudget, readZip, refuseMacros, type ZipContent } from "./read-zip.server.ts";
import { beginsWith, hasZipEnd, signatures, testVirus, ZIP_END_REACH } from "./signatures.server.ts";

const TRAILER_REACH = 2_048;

/** A PDF from its first byte to its last, with nothing after it, that opens without a password. */
async function checkPdf(bytes: FileBytes): Promise<void> {
  if (hasZipEnd(await readTail(bytes, ZIP_END_REACH), bytes.size)) throw new RefusedContent("attached");
  const tail = (await readTail(bytes, TRAILER_REACH)).toString("latin1");
  const end = tail.lastIndexOf("%%EOF");
  if (end === -1) throw new RefusedContent((await hasEndFurtherUp(bytes)) ? "attached" : "damaged");
  // Some writers fill the last block with blanks or zeros.
  if (!/^[\s\0]*$/.test(tail.slice(end + 5))) throw new RefusedContent("attached");
  for await (const at of positionsOf(bytes, Buffer.from("/Encrypt"))) {
    const value = (await bytes.read(at + 8, 40)).toString("latin1");
    // The trailer's entry; in text, the word is compressed or in brackets.
    if (/^\s*(?:\d+\s+\d+\s+R\b|<<)/.test(value)) throw new RefusedContent("encrypted");
  }
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
  if (begins(signatures.pdf)) {
    await checkPdf(bytes);
    return "pdf";
  }
  if (head.includes(signatures.pdf)) throw new RefusedContent("attached");
  if (begins(signatures.zipMember)) return checkZipDocument(bytes);
  if (begins(signatures.png) || begins(signatures.jpg)) return checkImage(bytes);
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
  if (/encryption-data/i.test(content.texts.get("META-INF/manifest.xml") ?? ""))
    throw new RefusedContent("encrypted");
  return type;
}

function typeOf({ names, texts }: ZipContent): "docx" | "xlsx" | "hwpx" | null {
  if (names[0] === "mimetype") return texts.get("mimetype")?.trim() === "application/hwp+zip" ? "hwpx" : null;
  if (!texts.has("[Content_Types].xml")) return null;
  const isDocx = names.includes("word/document.xml");
  const isXlsx = names.includes("xl/workbook.xml");
  if (isDocx === isXlsx) return null;
  return isDocx ? "docx" : "xlsx";
}
