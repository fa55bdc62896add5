import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { StartFailure } from "./start-failure.ts";

export type StateFolder = {
  root: string;
  secretsDir: string;
  logDir: string;
  binDir: string;
  postgresDir: string;
  meilisearchDir: string;
};

/** The folder for all state: NARU_STATE_DIR, or `.naru` in the project. */
export function stateDirOf(root: string, environment: Readonly<Record<string, string | undefined>>): string {
  return resolve(root, environment.NARU_STATE_DIR?.trim() || ".naru");
}

/**
 * Makes the folder for all state and checks that this user can write there.
 * @throws StartFailure if not
 */
export function openStateFolder(stateDir: string): StateFolder {
  const root = resolve(stateDir);
  const folder: StateFolder = {
    root,
    secretsDir: join(root, "secrets"),
    logDir: join(root, "log"),
    binDir: join(root, "bin"),
    postgresDir: join(root, "postgres"),
    meilisearchDir: join(root, "meilisearch"),
  };
  try {
    for (const path of Object.values(folder)) mkdirSync(path, { recursive: true });
    // Other accounts may pass through the root but not list it: PostgreSQL's folder, under its own account, is inside.
    chmodSync(root, 0o711);
    chmodSync(folder.secretsDir, 0o700);
    chmodSync(folder.logDir, 0o700);
    chmodSync(folder.meilisearchDir, 0o700);
    const probe = join(root, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new StartFailure(cannotWrite(root, error));
  }
  return folder;
}

function cannotWrite(root: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const reasons: Record<string, string> = { ENOSPC: "the disk is full", EROFS: "the disk is read-only" };
  const reason = reasons[code] ?? "this user may not write there";
  return `Naru keeps its state in ${root}, but ${reason} (${code}). Start Naru as the user that owns this folder, or clone it into a folder of your own.`;
}

/** The file that records a running process of this name. */
export function recordFileOf(folder: StateFolder, name: string): string {
  return join(folder.root, `${name}.pid`);
}

/** A random secret, made once and then kept in a file that only its owner can read. */
export function keepSecret(folder: StateFolder, name: string): string {
  const path = join(folder.secretsDir, name);
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32) {
    throw new StartFailure(
      `The file ${path} should contain a secret but is truncated. Restore it, or start over: npm run reset`,
    );
  }
  return secret;
}
