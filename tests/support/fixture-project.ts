import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The project's own settings, so that a fixture is checked by the actual rules. */
const SETTINGS = [
  "package.json",
  "tsconfig.json",
  "biome.json",
  ".gitignore",
  ".dependency-cruiser.mjs",
  "knip.config.ts",
];

/**
 * Writes a throw-away project with our settings and dependencies.
 * `files` maps a path in it to its text. The caller removes it.
 */
export function writeFixtureProject(files: Record<string, string>): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "naru-fixture-"));
  for (const name of SETTINGS) {
    cpSync(name, join(root, name));
  }
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

/** The program of a dependency, wherever the test runs it from. */
export function toolPath(name: string): string {
  return resolve("node_modules", ".bin", name);
}
