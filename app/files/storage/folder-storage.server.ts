import { constants } from "node:fs";
import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStorage } from "./file-storage.ts";

/**
 * Contents in a folder: `ab/ab12…`. Received beside them, so that a content gets its name in one step once all of it is
 * on the disk: nothing incomplete ever has that name.
 */
export function folderStorage(folder: string): FileStorage {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    incoming: join(folder, "incoming"),
    keep: async ({ path, sha256 }) => {
      const target = pathOf(sha256);
      if (await exists(target)) return;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await rename(path, target);
      await flushFolder(dirname(target));
    },
    open: async (sha256) => {
      try {
        return (await open(pathOf(sha256))).createReadStream();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** A name is safe only once its folder is on the disk, too. */
async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
