import { crc32, deflateRawSync } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { FormDocument, FormPart, FormType } from "./form-document.ts";
import { readXml } from "./read-xml.ts";

/** Why a file cannot be filled. `hwp` and `pdf`: it can be once it is saved as HWPX or DOCX. */
export type FormProblem = "hwp" | "pdf" | "locked" | "damaged" | "tooLarge" | "otherType" | "tooLong";

/** Thrown at the first fault of a file. */
export class UnfillableForm extends Error {
  readonly problem: FormProblem;

  constructor(problem: FormProblem) {
    super(problem);
    this.problem = problem;
  }
}

const MOST_UNPACKED = 48 * 1024 * 1024;
const MOST_LINES = 60_000;
const words: Readonly<Record<FormType, RegExp>> = {
  hwpx: /^Contents\/section\d+\.xml$/u,
  docx: /^word\/document\.xml$/u,
};

/** The lines and tables of a form. @throws UnfillableForm */
export async function readPack(bytes: Buffer): Promise<FormDocument> {
  const start = bytes.subarray(0, 8);
  if (start.subarray(0, 4).toString("latin1") === "%PDF") throw new UnfillableForm("pdf");
  if (start.toString("hex") === "d0cf11e0a1b11ae1")
    throw new UnfillableForm(bytes.includes("EncryptedPackage", 0, "utf16le") ? "locked" : "hwp");
  if (start.subarray(0, 2).toString("latin1") !== "PK") throw new UnfillableForm("otherType");
  const files = await unpack(bytes);
  if (/encryption-data/iu.test(files.get("META-INF/manifest.xml") ?? "")) throw new UnfillableForm("locked");
  const type = typeOf(files);
  if (type === null) throw new UnfillableForm("otherType");
  const parts: FormPart[] = [];
  let firstLine = 0;
  for (const name of [...files.keys()].filter((one) => words[type].test(one)).sort(byNumber)) {
    const part = readXml(files.get(name) ?? "", { name, type, firstLine });
    firstLine += part.lines.length;
    if (firstLine > MOST_LINES) throw new UnfillableForm("tooLong");
    parts.push(part);
  }
  return { type, parts };
}

function typeOf(files: ReadonlyMap<string, string>): FormType | null {
  const names = [...files.keys()];
  if (names.some((name) => words.hwpx.test(name))) return "hwpx";
  return names.some((name) => words.docx.test(name)) ? "docx" : null;
}

async function unpack(bytes: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const budget = { left: MOST_UNPACKED };
  try {
    const zip = await yauzl.fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnfillableForm("locked");
      if (!isRead(entry.fileName)) continue;
      if (files.has(entry.fileName)) throw new UnfillableForm("damaged");
      files.set(entry.fileName, await inflate(zip, entry, budget));
    }
  } catch (error) {
    throw error instanceof UnfillableForm ? error : new UnfillableForm("damaged");
  }
  return files;
}

function isRead(name: string): boolean {
  return name === "META-INF/manifest.xml" || Object.values(words).some((pattern) => pattern.test(name));
}

async function inflate(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw new UnfillableForm("tooLarge");
    chunks.push(chunk);
  }
  // Offsets of characters are written back, so a mark of the byte order stays.
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

type Member = { name: string; at: number; length: number; offset: number };

/**
 * The zip with another content in some of its files. Every other byte is copied as it is, not packed anew: each other file
 * with its header, the order, the dates, the comment.
 */
export function replaceFiles(zip: Buffer, contents: ReadonlyMap<string, string>): Buffer {
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end === -1) throw new UnfillableForm("damaged");
  const directoryAt = zip.readUInt32LE(end + 16);
  const records = listRecords(zip, directoryAt, zip.readUInt16LE(end + 10));
  const inOrder = [...records].sort((one, other) => one.offset - other.offset);
  const directory = Buffer.from(zip.subarray(directoryAt, end));
  const written: Buffer[] = [zip.subarray(0, inOrder[0]?.offset ?? 0)];
  let offset = written[0]?.length ?? 0;
  for (const [at, record] of inOrder.entries()) {
    const old = zip.subarray(record.offset, inOrder[at + 1]?.offset ?? directoryAt);
    const content = contents.get(record.name);
    const now = content === undefined ? old : packed(old, Buffer.from(content, "utf8"));
    const entry = directory.subarray(record.at - directoryAt, record.at - directoryAt + record.length);
    // Flags to sizes stand in the directory as in the file's own header, two bytes later.
    if (content !== undefined) now.copy(entry, 8, 6, 10);
    if (content !== undefined) now.copy(entry, 16, 14, 26);
    entry.writeUInt32LE(offset, 42);
    written.push(now);
    offset += now.length;
  }
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...written, directory, tail]);
}

function listRecords(zip: Buffer, directoryAt: number, count: number): Member[] {
  const records: Member[] = [];
  let at = directoryAt;
  for (let left = count; left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02_01_4b_50) throw new UnfillableForm("damaged");
    const nameLength = zip.readUInt16LE(at + 28);
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    records.push({ name, at, length, offset: zip.readUInt32LE(at + 42) });
    at += length;
  }
  return records;
}

const HAS_DESCRIPTOR = 8;

function packed(old: Buffer, content: Buffer): Buffer {
  const head = Buffer.from(old.subarray(0, 30 + old.readUInt16LE(26) + old.readUInt16LE(28)));
  const data = old.readUInt16LE(8) === 0 ? content : deflateRawSync(content);
  head.writeUInt16LE(head.readUInt16LE(6) & ~HAS_DESCRIPTOR, 6);
  head.writeUInt32LE(crc32(content), 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(content.length, 22);
  return Buffer.concat([head, data]);
}
