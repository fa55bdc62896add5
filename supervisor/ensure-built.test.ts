import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { build, isBuildStale } from "./ensure-built.ts";

/** A project whose build writes one file. */
async function buildProject(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "naru-built-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  write(root, "app/root.tsx", "one");
  const script = "mkdir -p build/server && echo built > build/server/index.js";
  write(root, "package.json", JSON.stringify({ scripts: { build: script } }));
  await build(root, join(root, "build.log"), { PATH: "/usr/bin:/bin" }, new AbortController().signal);
  return root;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test("a build is fresh until a source changes", async () => {
  const root = await buildProject();
  expect(isBuildStale(root)).toBe(false);
  write(root, "app/root.tsx", "two");
  expect(isBuildStale(root)).toBe(true);
  write(root, "app/root.tsx", "one");
  expect(isBuildStale(root)).toBe(false);
});

test("a new source makes a build stale", async () => {
  const root = await buildProject();
  write(root, "public/robots.txt", "");
  expect(isBuildStale(root)).toBe(true);
});

test("a build that somebody else made since is not trusted", async () => {
  const root = await buildProject();
  const later = Date.now() / 1000 + 60;
  utimesSync(join(root, "build/server/index.js"), later, later);
  expect(isBuildStale(root)).toBe(true);
});

test("a failing build is told with the end of its output", async () => {
  const root = await buildProject();
  write(root, "package.json", JSON.stringify({ scripts: { build: "echo a bracket is missing; exit 3" } }));
  const failing = build(
    root,
    join(root, "build.log"),
    { PATH: "/usr/bin:/bin" },
    new AbortController().signal,
  );
  await expect(failing).rejects.toThrow(/could not be built.+a bracket is missing/s);
});
