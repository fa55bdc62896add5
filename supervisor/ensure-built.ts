import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, quoteLog, spawnLogged } from "./logged-process.ts";
import { StartFailure } from "./start-failure.ts";

const SOURCES = [
  "app",
  "db",
  "search",
  "public",
  "server.ts",
  "scripts/compress-assets.ts",
  "scripts/cut-fonts.ts",
  "scripts/drop-unused-tokens.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
];

/** Whether the build is missing, was made from other sources, or was replaced by an unknown one. */
export function isBuildStale(root: string): boolean {
  try {
    const note = noteIn(root);
    const isUntouched = statSync(join(root, "build", "server", "index.js")).mtimeMs <= statSync(note).mtimeMs;
    return !isUntouched || readFileSync(note, "utf8") !== hashOfSources(root);
  } catch {
    return true;
  }
}

/**
 * Builds the pages as `npm run build` does, and records from which sources.
 * @throws StartFailure with the end of the build's output
 */
export async function build(
  root: string,
  logFile: string,
  env: Command["env"],
  signal: AbortSignal,
): Promise<void> {
  const sources = hashOfSources(root);
  // Node's own script runner: needs no npm, and uses the Node that runs here.
  const running = spawnLogged({
    name: "build",
    file: process.execPath,
    args: ["--run", "build"],
    env: { ...env, NODE_ENV: "production" },
    cwd: root,
    logFile,
  });
  const stop = () => running.pid !== undefined && process.kill(-running.pid, "SIGTERM");
  signal.addEventListener("abort", stop);
  const [code] = await once(running, "exit");
  signal.removeEventListener("abort", stop);
  signal.throwIfAborted();
  if (code !== 0) {
    throw new StartFailure(
      `The pages could not be built: the sources contain an error, or the disk is full or read-only.${quoteLog(logFile)}`,
    );
  }
  writeFileSync(noteIn(root), sources);
}

function noteIn(root: string): string {
  return join(root, "build", ".built-from");
}

function hashOfSources(root: string): string {
  const hash = createHash("sha256");
  for (const path of SOURCES.flatMap((source) => filesBelow(root, source)).sort()) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, join(path, name)));
}
