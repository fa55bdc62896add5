import { Console } from "node:console";
import { extname } from "node:path";
import type { Block } from "#app/reading/block.ts";
import { blocksOfHtml } from "#app/reading/blocks-of-html.ts";
import { blocksOfMarkdown } from "#app/reading/blocks-of-markdown.ts";
import { blocksOfParsed } from "./blocks-of-parsed.ts";
import { withoutContacts } from "./drop-contacts.ts";
import { claimedSize, readPacked } from "./read-packed.ts";
import { readPdfLines } from "./read-pdf-lines.ts";
import { failure, type ReadResult, resultOf } from "./read-result.ts";

/*
 * A process of its own for one document: its bytes on standard input, a ReadResult as JSON on standard output. What hangs or
 * swells here is killed by read-document.server.ts, and nothing else with it. It has no settings and no secrets.
 */

const MOST_UNPACKED = 256 * 1024 * 1024;
const textFiles = new Set([".txt", ".md", ".csv", ".htm", ".html"]);

// Libraries warn on standard output, which is for the result alone.
globalThis.console = new Console(process.stderr);
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const result = await read(Buffer.concat(chunks), process.argv[2] ?? "");
process.stdout.write(JSON.stringify(result), () => process.exit(0));

async function read(bytes: Buffer, name: string): Promise<ReadResult> {
  if (bytes.length === 0) return failure("unreadable", "the file is empty");
  const size = await claimedSize(bytes);
  if (size !== null && size > MOST_UNPACKED) return failure("too_large", "it unpacks to more than 256 MB");
  const text = textOf(bytes, name);
  if (text !== null) return finished(isHtml(text, name) ? blocksOfHtml(text) : blocksOfMarkdown(text));
  const first = await byKordoc(bytes);
  if (first.blocks.length > 0 || ["locked", "too_large"].includes(first.status)) return first;
  return await bySecondReader(bytes, first);
}

async function byKordoc(bytes: Buffer): Promise<ReadResult> {
  try {
    const { parse } = await import("kordoc");
    const parsed = await parse(toArrayBuffer(bytes), { removeHeaderFooter: false });
    if (parsed.success) {
      const hasPages = parsed.fileType === "pdf" || parsed.metadata?.pageMode === "layout";
      return finished(blocksOfParsed(parsed.blocks, hasPages));
    }
    if (parsed.code === "ENCRYPTED" || parsed.code === "DRM_PROTECTED")
      return failure("locked", "it is locked");
    if (parsed.code === "IMAGE_BASED_PDF") return failure("scan", "pictures of pages without text");
    if (parsed.code?.endsWith("_BOMB") || parsed.code === "OUTPUT_TOO_LARGE")
      return failure("too_large", "it unpacks to too much");
    // Its own words are Korean; the log speaks English.
    return failure("unreadable", `its reader gives up (${parsed.code ?? "no reason given"})`);
  } catch (error) {
    return failure("unreadable", messageOf(error));
  }
}

async function bySecondReader(bytes: Buffer, first: ReadResult): Promise<ReadResult> {
  try {
    if (bytes.includes("EncryptedPackage", 0, "utf16le")) return failure("locked", "it is locked");
    if (bytes.subarray(0, 1024).includes("%PDF-")) return finished(await readPdfLines(bytes));
    if (bytes.subarray(0, 2).toString("latin1") === "PK") return finished(await readPacked(bytes));
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      return failure("locked", "it is locked");
    if (error instanceof RangeError) return failure("too_large", "it unpacks to too much");
  }
  return first;
}

function finished(blocks: readonly Block[]): ReadResult {
  return resultOf(withoutContacts(blocks));
}

/** The text of a text file in UTF-8, UTF-16 or CP949; null if it is none. */
function textOf(bytes: Buffer, name: string): string | null {
  const start = bytes.subarray(0, 256).toString("latin1");
  const extension = extname(name).toLowerCase();
  if (!textFiles.has(extension) && !/^\s*(?:<!doctype html|<html)/iu.test(start)) return null;
  if (start.startsWith("\xff\xfe")) return new TextDecoder("utf-16le").decode(bytes);
  if (start.startsWith("\xfe\xff")) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("euc-kr").decode(bytes);
  }
}

function isHtml(text: string, name: string): boolean {
  return /\.html?$/iu.test(name) || /^\s*<(?:!doctype html|html)/iu.test(text);
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
