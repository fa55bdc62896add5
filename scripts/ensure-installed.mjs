// Plain JavaScript for any Node: on a fresh clone nothing else is there yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const note = join(modules, ".naru-installed");

/**
 * Installs the dependencies exactly as package-lock.json lists them if they are missing or stale.
 * Returns whether it had to. On failure it says what to do and ends the process with exit code 1.
 */
export function ensureInstalled() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (read(note) === wanted) return false;
  if (isInstalled(JSON.parse(lock))) {
    remember(wanted);
    return false;
  }

  const isFresh = !existsSync(modules);
  process.stdout.write(
    `  Installing dependencies (${isFresh ? "the first time" : "they are out of date"}) ...\n`,
  );
  const began = Date.now();
  const { error, status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: pathWithoutOurs() },
    shell: process.platform === "win32",
  });
  if (error || status !== 0) {
    const why = error
      ? `npm could not be run: ${error.message}`
      : `npm ci ended with code ${status}, see above`;
    fail(
      `The dependencies could not be installed (${why}). Check the network and that this user may write to ${root}, then start again.`,
    );
  }
  remember(wanted);
  process.stdout.write(
    `  ✓ Dependencies${" ".repeat(18)}${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s\n`,
  );
  return true;
}

/** Prints one sentence for people and ends the process. */
export function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

// npm itself writes down what it installed; so an `npm ci` by hand or by CI counts too.
function isInstalled(lock) {
  const hidden = read(join(modules, ".package-lock.json"));
  if (hidden === undefined) return false;
  const there = JSON.parse(hidden).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const found = there[path];
    // Packages for other platforms are in the lock file and rightly not on the disk.
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function remember(hash) {
  try {
    writeFileSync(note, hash);
  } catch {
    // A node_modules that cannot be written is compared anew each time.
  }
}

// `npm ci` deletes node_modules, and with it the Node that `npm start` puts first in the path.
function pathWithoutOurs() {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((part) => !part.startsWith(modules))
    .join(delimiter);
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
