import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { attachmentHeader } from "#app/files/file-name.ts";
import { chooseStorage } from "#app/files/storage/choose-storage.server.ts";
import { config } from "#app/platform/config.server.ts";
import type { Paper } from "./paper.ts";

/** A file of the folder under its own name, without its ending. */
export type FolderFile = { name: string; paper: Pick<Paper, "sha256" | "bytes" | "type"> };

/**
 * A ZIP of these files behind a text that says what they are, made while it is read: of all files only a piece of one is held.
 * The caller has chosen files that may be opened. Of a content that is missing a broken download tells.
 */
export function writeFolder(index: { name: string; text: string }, files: readonly FolderFile[]): Readable {
  const storage = chooseStorage(config.files);
  const zip = new ZipFile();
  const output = new PassThrough();
  let current: Readable | null = null;
  zip.on("error", (error: Error) => output.destroy(error));
  output.on("close", () => current?.destroy());
  zip.outputStream.pipe(output);
  // The mark tells older Windows programs that it is UTF-8; they break lines at both signs.
  zip.addBuffer(Buffer.from(`\ufeff${index.text.replaceAll("\n", "\r\n")}`), `${index.name}.txt`);
  for (const { name, paper } of namedApart(files))
    zip.addReadStreamLazy(name, { size: paper.bytes, compress: false }, (give) => {
      storage
        .open(paper.sha256)
        .then((content) => {
          if (content === null) throw new Error(`The content ${paper.sha256} is missing in the file storage`);
          current = content;
          give(null, content);
        })
        .catch((error: Error) => output.destroy(error));
    });
  zip.end();
  return output;
}

/** The answer that saves such a folder; `folder` is null where only the headers are asked for (HEAD). */
export function sendFolder(name: string, folder: Readable | null): Response {
  const plain = [...name.replace(/[\\/:*?"<>|\s]+/gu, " ")].slice(0, LONGEST_NAME).join("").trim();
  return new Response(folder && (Readable.toWeb(folder) as ReadableStream<Uint8Array>), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachmentHeader(`${plain}.zip`),
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}

const LONGEST_NAME = 80;

/** Names with their endings that every system takes; two papers of one kind have names of their own. */
function namedApart(files: readonly FolderFile[]): FolderFile[] {
  const used = new Map<string, number>();
  return files.map(({ name, paper }) => {
    const plain = name
      .replace(/[\\/:*?"<>|\p{C}]/gu, "-")
      .slice(0, 120)
      .trim();
    const count = (used.get(plain) ?? 0) + 1;
    used.set(plain, count);
    return { name: `${count === 1 ? plain : `${plain} (${count})`}.${paper.type}`, paper };
  });
}
