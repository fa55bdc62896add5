import { isUtf8 } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import type { EventEmitter } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import iconv from "iconv-lite";
import { fileLimits } from "./file-limits.ts";
import { cleanFileName } from "./file-name.ts";
import type { ReceivedContent } from "./storage/file-storage.ts";

/** A file of a form: complete in our folder, or larger than any file may be. */
export type ReceivedFile =
  | (ReceivedContent & { name: string; isTooLarge: false })
  | { name: string; isTooLarge: true };

export type ReceivedUpload = {
  files: readonly ReceivedFile[];
  /** What stood in the other controls of the form. */
  fields: ReadonlyMap<string, string>;
  /** More than were read. */
  hadMore: boolean;
};

type Limits = { bytes: number; files: number };

/** The form was cut off, or is not a form: none of it was stored. */
export class BrokenUpload extends Error {}

/**
 * Receives the files of a multipart form as they arrive, each into a file of its own and hashed on the way, and passes
 * them to `use`. What it has not moved away is removed afterwards, also when the connection breaks.
 * @throws BrokenUpload
 */
export async function receiveUpload<T>(
  request: Request,
  incoming: string,
  use: (upload: ReceivedUpload) => Promise<T>,
  limits: Limits = fileLimits,
): Promise<T> {
  const folder = join(incoming, randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    return await use(await receive(request, folder, limits));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function receive(request: Request, folder: string, limits: Limits): Promise<ReceivedUpload> {
  const receiving: Promise<ReceivedFile | null>[] = [];
  const streams: BusboyFileStream[] = [];
  const fields = new Map<string, string>();
  let hadMore = false;
  try {
    const busboy = new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      limits: { fileSize: limits.bytes, files: limits.files, fields: 10, fieldSize: 1_000, headerPairs: 20 },
    });
    readKoreanNames(busboy);
    busboy.on("file", (_field, stream, name) => {
      streams.push(stream);
      const kept = keep(stream, cleanFileName(name ?? ""), join(folder, String(receiving.length)));
      // Awaited below; until then a failure must not count as unhandled.
      kept.catch(() => undefined);
      receiving.push(kept);
    });
    busboy.on("field", (name, value) => {
      // PostgreSQL cannot store NUL, and no keyboard has it.
      fields.set(name, value.replaceAll("\0", ""));
    });
    busboy.on("filesLimit", () => {
      hadMore = true;
    });
    await pipeline(Readable.fromWeb((request.body ?? new Blob().stream()) as ReadableStream), busboy);
    const files = (await Promise.all(receiving)).filter((file) => file !== null);
    return { files, fields, hadMore };
  } catch (error) {
    // A file that is still being written must not reappear after the folder is removed.
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(receiving);
    throw isOfDisk(error) ? error : new BrokenUpload("The form broke off", { cause: error });
  }
}

type Part = { on: (event: "header", heard: (header: Record<string, string[] | undefined>) => void) => void };

/**
 * Lets names in CP949 through, as older Korean programs send them: their bytes are written anew as UTF-8, the only charset
 * that busboy reads in a header. It has no setting for that, so this hears each part's header before busboy does.
 */
function readKoreanNames(busboy: InstanceType<typeof Busboy>): void {
  const { _parser } = busboy as unknown as { _parser?: { parser?: EventEmitter } };
  _parser?.parser?.prependListener("part", (part: Part) => {
    part.on("header", (header) => {
      const [written] = header["content-disposition"] ?? [];
      if (written !== undefined) header["content-disposition"] = [asUtf8(written)];
    });
  });
}

/** Bytes (a letter each) in UTF-8 stay as they are; others are taken for CP949. */
function asUtf8(bytes: string): string {
  const raw = Buffer.from(bytes, "latin1");
  // Node's own 'euc-kr' lacks the letters that CP949 adds.
  return isUtf8(raw) ? bytes : Buffer.from(iconv.decode(raw, "cp949")).toString("latin1");
}

async function keep(stream: BusboyFileStream, name: string, path: string): Promise<ReceivedFile | null> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, counting, createWriteStream(path, { flush: true, mode: 0o600 }));
  // What a browser sends if no file was chosen.
  if (name === "" && bytes === 0) return null;
  if (stream.truncated) return { name, isTooLarge: true };
  return { name, isTooLarge: false, path, sha256: hash.digest("hex"), bytes };
}

/** Our fault (a full disk, a missing permission), not the sender's. */
function isOfDisk(error: unknown): boolean {
  return (
    error instanceof Error && "syscall" in error && ["open", "write", "mkdir"].includes(String(error.syscall))
  );
}
