import { Readable } from "node:stream";
import type { Person } from "#app/accounts/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#db/client.server.ts";
import { attachmentHeader } from "./file-name.ts";
import { type FileRefusal, isFileRefusal } from "./file-refusal.ts";
import { fileTypes } from "./file-types.ts";
import { loadQuestionFiles, type QuestionFiles } from "./load-question-files.server.ts";
import { openFile } from "./open-file.server.ts";
import { BrokenUpload, receiveUpload } from "./receive-upload.server.ts";
import { removeFile } from "./remove-file.server.ts";
import { chooseStorage } from "./storage/choose-storage.server.ts";
import { uploadFile } from "./upload-file.server.ts";
import type { UploadReport } from "./upload-problems.ts";

/* What the routes of files call: the use cases, on the database and the storage of this process. */

type Place = { viewer: Person; companyId: number; applicationId: number; key: string };

/** What the page of a question shows; null where this company has no such question. */
export function readQuestionFiles(asked: Place & { locale: Locale }): Promise<QuestionFiles | null> {
  return loadQuestionFiles(db, asked);
}

/** Takes the files of a form to a question, one by one; null where this company has no such question. */
export async function acceptUpload(request: Request, place: Place): Promise<UploadReport | null> {
  const storage = chooseStorage(config.files);
  try {
    return await receiveUpload(request, storage.incoming, async ({ files, hadMore }) => {
      const refused: { name: string; reason: FileRefusal }[] = [];
      for (const file of files) {
        const outcome = await uploadFile(db, storage, { ...place, file });
        if (outcome.ok) continue;
        if (!isFileRefusal(outcome.reason)) return null;
        refused.push({ name: file.name, reason: outcome.reason });
      }
      return { sent: files.length, refused, hadMore, isBroken: false };
    });
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return { sent: 0, refused: [], hadMore: false, isBroken: true };
  }
}

/** Takes a file away from a question; `closed` where that is too late, null where this company has no such question. */
export async function takeFileAway(place: Place & { token: string }): Promise<"removed" | "closed" | null> {
  const outcome = await removeFile(db, place);
  if (outcome.ok) return "removed";
  return outcome.reason === "closed" ? "closed" : null;
}

/** The answer that saves a file, or null: for whoever may not have it there is none. `isAsked`: only about it (HEAD). */
export async function answerDownload(
  viewer: Person,
  token: string,
  { isAsked }: { isAsked: boolean },
): Promise<Response | null> {
  const file = await openFile(db, chooseStorage(config.files), { viewer, token });
  if (file === null) return null;
  const body = isAsked ? null : (Readable.toWeb(await file.read()) as ReadableStream<Uint8Array>);
  return new Response(body, {
    headers: {
      "content-type": fileTypes[file.type].mediaType,
      "content-length": String(file.bytes),
      "content-disposition": attachmentHeader(file.name),
      // Besides the header of every answer: should a browser show it after all, then without any right.
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
