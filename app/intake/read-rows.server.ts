import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import type { Bilingual } from "#app/i18n/locale.ts";
import { readLines } from "./read-lines.server.ts";

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
 * The rows of a file: lines of NDJSON, read one by one; or a JSON document that is an array, or has an array under `grants`,
 * `notices` or `items`. The name or the first line of the file tells which.
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
  for await (const line of readLines(createReadStream(path), MAX_LINE_BYTES)) {
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

async function* rowsOfDocument(path: string): AsyncGenerator<Row> {
  const rows = rowsIn(await parseDocument(path));
  if (rows === null)
    throw new UnreadableFile(
      `${path} contains no notices. Expected an array, or an object with an array under 'grants', 'notices' or 'items'.`,
    );
  for (const [index, json] of rows.entries()) yield { place: { unit: "row", number: index + 1 }, json };
}

async function parseDocument(path: string): Promise<unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`${path} is not JSON in UTF-8: ${reason}`);
  }
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
  const file = await open(path);
  try {
    for await (const line of readLines(file.createReadStream({ autoClose: false }), MAX_LINE_BYTES)) {
      if (!("text" in line) || !line.text.startsWith("{")) return false;
      const row = parsed(line.text);
      return "json" in row && rowsIn(row.json)?.[0] === row.json;
    }
    return false;
  } finally {
    await file.close();
  }
}
