import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import iconv from "iconv-lite";
import type { Bilingual } from "#app/i18n/locale.ts";
import { readLines } from "./read-lines.server.ts";
import { decodeText, parseAnswer, utf16In } from "./sources/decode-answer.server.ts";
import { isRecord, RefusedAnswer } from "./sources/source.ts";
import { readAnyAnswer, sourceOfRecord } from "./sources/sources.ts";

/** Lines of NDJSON and items of an array count from 1. */
export type Place = { unit: "line" | "row"; number: number };

/** One row of a file: its place, and its JSON or the reason why there is none. */
export type Row = { place: Place } & ({ json: unknown } | { reason: Bilingual });

/** A file that cannot be read at all; the message is for people. */
export class UnreadableFile extends Error {}

const MAX_LINE_BYTES = 4 * 1_048_576;
/** A document is parsed as a whole; a larger one would take gigabytes of memory. */
const MAX_DOCUMENT_BYTES = 256 * 1_048_576;

/**
 * The rows of a file: lines of NDJSON, read one by one; or a document (JSON or XML) that is an array, has an array under
 * `grants`, `notices` or `items`, or is an answer of a source. The name or the first line of the file tells which. Text is UTF-8,
 * UTF-16 or CP949.
 * @throws UnreadableFile
 */
export async function* readRows(path: string): AsyncGenerator<Row> {
  const size = await sizeOf(path);
  if (size === 0) return;
  if (await isNdjson(path)) {
    yield* rowsOfLines(path);
    return;
  }
  if (size > MAX_DOCUMENT_BYTES)
    throw new UnreadableFile(
      `${path} is one JSON document of more than ${MAX_DOCUMENT_BYTES / 1_048_576} MB. Write one notice per line (NDJSON), which is read piece by piece.`,
    );
  yield* rowsOfDocument(path);
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch {
    // Reported below, together with folders and devices.
  }
  throw new UnreadableFile(`There is no file ${path}.`);
}

async function* rowsOfLines(path: string): AsyncGenerator<Row> {
  for await (const line of readLines(await linesIn(path), MAX_LINE_BYTES)) {
    const place: Place = { unit: "line", number: line.number };
    yield "reason" in line ? { place, reason: line.reason } : { place, ...parsed(line.text) };
  }
}

function parsed(text: string): { json: unknown } | { reason: Bilingual } {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { reason: { ko: "JSON으로 읽을 수 없습니다", en: "is not valid JSON" } };
  }
}

/** The bytes of a file in which a line break is one byte. */
async function linesIn(path: string): Promise<AsyncIterable<Buffer>> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  const wide = utf16In(buffer.subarray(0, bytesRead));
  const bytes = createReadStream(path);
  return wide === null ? bytes : inUtf8(bytes, wide);
}

async function* inUtf8(bytes: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = iconv.getDecoder(encoding);
  for await (const part of bytes) yield Buffer.from(decoder.write(part));
}

async function* rowsOfDocument(path: string): AsyncGenerator<Row> {
  const rows = await refusable(path, async () => {
    const document = parseAnswer(decodeText(await readFile(path)));
    return answerIn(document) ?? rowsIn(document);
  });
  if (rows === null)
    throw new UnreadableFile(
      `${path} contains no notices. Expected an array, an object with an array under 'grants', 'notices' or 'items', or an answer of a source.`,
    );
  for (const [index, json] of rows.entries()) yield { place: { unit: "row", number: index + 1 }, json };
}

async function refusable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RefusedAnswer)) throw error;
    throw new UnreadableFile(`${path} cannot be read. ${error.words.en} | ${error.words.ko}`);
  }
}

/** The rows of an answer of a source as they came; null if it is none. Crawlers' rows and canonical notices are arrays too. */
function answerIn(document: unknown): unknown[] | null {
  const isOurs = (rowsIn(document) ?? []).some((row) => isRecord(row) && "source" in row);
  return isOurs ? null : (readAnyAnswer(document)?.map(({ source, record }) => source.print(record)) ?? null);
}

function rowsIn(document: unknown): unknown[] | null {
  if (Array.isArray(document)) return document;
  if (typeof document !== "object" || document === null) return null;
  for (const [key, value] of Object.entries(document))
    if (["grants", "notices", "items"].includes(key) && Array.isArray(value)) return value;
  return "id" in document || "sourceId" in document ? [document] : null;
}

/** NDJSON by its name, or because its first line is a complete object. */
async function isNdjson(path: string): Promise<boolean> {
  if (/\.(ndjson|jsonl)$/iu.test(path)) return true;
  for await (const line of readLines(await linesIn(path), MAX_LINE_BYTES)) {
    if (!("text" in line) || !line.text.startsWith("{")) return false;
    const row = parsed(line.text);
    if (!("json" in row) || !isRecord(row.json)) return false;
    return rowsIn(row.json)?.[0] === row.json || sourceOfRecord(row.json) !== null;
  }
  return false;
}
