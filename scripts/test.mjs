// Plain JavaScript for any Node ≥ 20.19: a fresh clone has neither node_modules nor the Node that runs our TypeScript.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const bin = join(root, "node_modules", ".bin");

if (existsSync(join(root, "scripts", "ensure-installed.mjs"))) {
  const { ensureInstalled } = await import("./ensure-installed.mjs");
  await ensureInstalled();
} else if (!existsSync(bin)) {
  spawnSync("npm", ["ci"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

const { status } = spawnSync(join(bin, "node"), ["scripts/test.ts", ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` },
});
process.exit(status ?? 1);
