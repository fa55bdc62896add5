// Plain JavaScript for any Node: on a fresh clone nothing else is there yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const hiddenLock = join(modules, ".package-lock.json");
const note = join(modules, ".naru-installed");

/**
 * Installs the dependencies exactly as package-lock.json lists them if they are missing or stale.
 * Returns whether it had to. On failure it prints what to do and exits with code 1.
 */
export function ensureInstalled() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (read(note) === wanted) return false;
  if (isInstalled(JSON.parse(lock))) {
    remember(wanted);
    return false;
  }

  // A folder without npm's own list is left by an interrupted installation, and nothing in it can be trusted.
  const isFresh = !existsSync(hiddenLock);
  process.stdout.write(
    isFresh
      ? "  Installing dependencies, the first time only; this takes a minute or two ...\n"
      : "  Updating dependencies ...\n",
  );
  const began = Date.now();
  if (isFresh) rmSync(modules, { recursive: true, force: true });
  const failure =
    install() ??
    (isInstalled(JSON.parse(lock)) ? undefined : "what npm installed is not what package-lock.json lists");
  if (failure) {
    fail(
      `The dependencies could not be installed: ${failure}. Check the network and that this user may write to ${root}, then start again.`,
    );
  }
  remember(wanted);
  process.stdout.write(
    `  ✓ Dependencies${" ".repeat(18)}${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s\n`,
  );
  return true;
}

/** Prints a message for people and ends the process. */
export function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

// why: not `npm ci`, with which npm 11 refuses a lock file without the packages of other platforms, although npm writes such a
// file against a registry without them. `npm install --no-save` follows the lock file too, and the result is compared with it.
// With what development needs, even where NODE_ENV says production: the pages are built here.
function install() {
  const { error, status } = spawnSync(
    "npm",
    ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: pathWithoutOurs() },
      shell: process.platform === "win32",
    },
  );
  if (error) return `npm could not be run (${error.message})`;
  return status === 0 ? undefined : `npm ended with code ${status}, see above`;
}

// npm records what it installed, so an `npm ci` by hand or by CI counts too.
function isInstalled(lock) {
  const hidden = read(hiddenLock);
  if (hidden === undefined) return false;
  const there = JSON.parse(hidden).packages;
  return Object.entries(lock.packages).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const found = there[path];
    // Packages for other platforms are in the lock file, but rightly not on the disk.
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function remember(hash) {
  try {
    writeFileSync(note, hash);
  } catch {
    // A read-only node_modules is compared again each time.
  }
}

// An installation replaces the Node that `npm start` puts first in the path.
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
