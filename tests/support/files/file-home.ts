import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Person } from "#app/accounts/viewer.ts";
import { folderStorage } from "#app/files/storage/folder-storage.server.ts";
import { uploadFile } from "#app/files/upload-file.server.ts";
import { db } from "#db/client.server.ts";
import { makePdf } from "./make-files.ts";
import { scratchFolder } from "./scratch-folder.ts";

type Place = { viewer: Person; companyId: number; applicationId: number; key: string };

/** A storage of the test's own, and a way to upload into it. */
export async function fileHome() {
  const folder = await scratchFolder();
  const storage = folderStorage(folder);
  let count = 0;
  /** As if it had just been received. */
  async function upload(place: Place, name = "증빙.pdf", content = makePdf()) {
    count += 1;
    const path = join(folder, `received-${count}`);
    await writeFile(path, content);
    const sha256 = createHash("sha256").update(content).digest("hex");
    const file = { isTooLarge: false as const, name, path, sha256, bytes: content.length };
    return { ...(await uploadFile(db, storage, { ...place, file })), sha256 };
  }
  return { storage, upload };
}

/** The id of a file that was taken; throws where it was not. */
export function idOf(uploaded: { ok: boolean; fileId?: number }): number {
  if (uploaded.fileId === undefined) throw new Error(JSON.stringify(uploaded));
  return uploaded.fileId;
}

export async function tokenOf(fileId: number): Promise<string> {
  const row = await db.selectFrom("file").select("token").where("id", "=", fileId).executeTakeFirstOrThrow();
  return row.token;
}

export async function setScan(fileId: number, scan: "clean" | "refused" | "not_scanned" | "waiting") {
  await db.updateTable("file").set({ scan }).where("id", "=", fileId).execute();
}

/** A content of its own for each number. */
export const numbered = (at: number) => makePdf({ body: `% ${at}\n` });
