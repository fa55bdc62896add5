import { Readable } from "node:stream";
import type { Kysely } from "kysely";
import { takeFromLimit } from "#app/accounts/take-from-limit.server.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { config } from "#app/platform/config.server.ts";
import { readUnseen } from "#app/platform/pages/read-unseen.server.ts";
import type { Database } from "#db/schema.ts";
import { attachmentHeader } from "./file-name.ts";
import { type FileRefusal, isFileRefusal } from "./file-refusal.ts";
import { fileTypes } from "./file-types.ts";
import { openFile } from "./open-file.server.ts";
import { BrokenUpload, receiveUpload } from "./receive-upload.server.ts";
import { chooseStorage } from "./storage/choose-storage.server.ts";
import { uploadFile } from "./upload-file.server.ts";
import type { UploadReport } from "./upload-problems.ts";

type Place = { viewer: Person; companyId: number; applicationId: number; key: string };

/**
 * Accepts the files of a form for a question, one by one; null if this company has no such question. After too many
 * forms from a person or a company in an hour, none are accepted for a while.
 */
export async function acceptUpload(
  db: Kysely<Database>,
  { request, ...place }: Place & { request: Request },
): Promise<UploadReport | null> {
  const waitSeconds =
    (await takeFromLimit("uploadsPerPerson", place.viewer.id)) ||
    (await takeFromLimit("uploadsPerCompany", String(place.companyId)));
  if (waitSeconds > 0) {
    await readUnseen(request);
    return { ...nothing, waitSeconds };
  }
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
      return { ...nothing, sent: files.length, refused, hadMore };
    });
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return { ...nothing, isBroken: true };
  }
}

const nothing: UploadReport = { sent: 0, refused: [], hadMore: false, isBroken: false, waitSeconds: 0 };

/** The answer that saves a file, or null if the viewer may not have it. `isAsked`: only its headers (HEAD). */
export async function sendFile(
  db: Kysely<Database>,
  { viewer, token, isAsked }: { viewer: Person; token: string; isAsked: boolean },
): Promise<Response | null> {
  const file = await openFile(db, chooseStorage(config.files), { viewer, token });
  if (file === null) return null;
  const body = isAsked ? null : (Readable.toWeb(await file.read()) as ReadableStream<Uint8Array>);
  return new Response(body, {
    headers: {
      "content-type": fileTypes[file.type].mediaType,
      "content-length": String(file.bytes),
      "content-disposition": attachmentHeader(file.name),
      // On top of the header of every answer: if a browser shows it after all, it has no rights.
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store, no-transform",
    },
  });
}
