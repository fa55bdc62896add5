import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "./logged-process.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import type { StateFolder } from "./state-folder.ts";

type Rooted = Pick<StateFolder, "root">;

// /var/lib first: /var/tmp is swept of old files on many machines.
const BASES = ["/var/lib/naru", "/var/tmp/naru"];

/** The candidates outside the project, the best first. The same project always gets the same ones. */
export function fallbackFoldersFor(folder: Rooted): string[] {
  const name = createHash("sha256").update(folder.root).digest("hex").slice(0, 16);
  return BASES.map((base) => join(base, name));
}

/** The fallback folder that an earlier start chose; undefined if there is none. */
export function rememberedFallbackFolder(folder: Rooted): string | undefined {
  try {
    const dir = readFileSync(noteIn(folder), "utf8").trim();
    return isOurs(dir, folder) ? dir : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes or updates a folder outside the project with a copy of the binaries and room for the data.
 * @returns undefined if this place cannot be used
 */
export function makeFallbackFolder(
  dir: string,
  folder: StateFolder,
  binaries: PostgresBinaries,
  account: Account,
) {
  const nativeDir = join(dir, "native");
  const home = join(dir, "home");
  const copied = join(dir, "version");
  try {
    for (const path of [dirname(dir), dir]) {
      mkdirSync(path, { recursive: true });
      const { uid, mode } = lstatSync(path);
      // In /var/tmp another user may have made a link or folder of this name first.
      if (uid !== 0 || (mode & 0o170000) !== 0o040000) return undefined;
      chmodSync(path, 0o755);
    }
    if (!existsSync(copied) || readFileSync(copied, "utf8") !== binaries.version) {
      rmSync(nativeDir, { recursive: true, force: true });
      cpSync(binaries.nativeDir, nativeDir, { recursive: true, verbatimSymlinks: true });
      execFileSync("chmod", ["-R", "a+rX,go-w", nativeDir]);
      writeFileSync(copied, binaries.version);
    }
    mkdirSync(home, { recursive: true, mode: 0o700 });
    chownSync(home, account.uid, account.gid);
    writeFileSync(join(dir, "project"), folder.root);
    writeFileSync(noteIn(folder), dir);
    return { nativeDir, dataDir: join(home, "data") };
  } catch {
    return undefined;
  }
}

/** Removes the fallback folder of this project, if it has one. */
export function removeFallbackFolder(folder: Rooted): void {
  for (const dir of fallbackFoldersFor(folder)) {
    if (isOurs(dir, folder)) rmSync(dir, { recursive: true, force: true });
  }
}

/** A path read from a file is trusted only if the folder there names this project. */
function isOurs(dir: string, folder: Rooted): boolean {
  try {
    return lstatSync(dir).uid === 0 && readFileSync(join(dir, "project"), "utf8") === folder.root;
  } catch {
    return false;
  }
}

function noteIn(folder: Rooted): string {
  // The name that earlier versions wrote.
  return join(folder.root, "postgres-refuge");
}
