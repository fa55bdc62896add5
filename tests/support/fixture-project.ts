import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Our own settings, so that a fixture is judged by the very rules of the house. */
const SETTINGS = [
  "package.json",
  "tsconfig.json",
  "biome.json",
  ".gitignore",
  ".dependency-cruiser.mjs",
  "knip.config.ts",
];

/**
 * Writes a throw-away project under our settings and our dependencies.
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
