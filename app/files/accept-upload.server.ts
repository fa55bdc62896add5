import type { Person } from "#app/accounts/viewer.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#db/client.server.ts";
import { type FileRefusal, isFileRefusal } from "./file-refusal.ts";
import { BrokenUpload, receiveUpload } from "./receive-upload.server.ts";
import { chooseStorage } from "./storage/choose-storage.server.ts";
import { uploadFile } from "./upload-file.server.ts";

export type UploadReport = {
  added: number;
  refused: readonly { name: string; reason: FileRefusal }[];
  /** More files were sent than one form takes. */
  hadMore: boolean;
  /** The form did not arrive whole; nothing of it was kept. */
  isBroken: boolean;
};

/** Takes the files of a form to a question, one by one; null where this company has no such question. */
export async function acceptUpload(
  request: Request,
  place: { viewer: Person; companyId: number; applicationId: number; key: string },
): Promise<UploadReport | null> {
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
      return { added: files.length - refused.length, refused, hadMore, isBroken: false };
    });
  } catch (error) {
    if (!(error instanceof BrokenUpload)) throw error;
    return { added: 0, refused: [], hadMore: false, isBroken: true };
  }
}
