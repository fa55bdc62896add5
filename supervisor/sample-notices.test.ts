import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sampleNoticesFor, wantsSampleNotices } from "./sample-notices.ts";
import { openStateFolder } from "./state-folder.ts";

test.each<[string, Record<string, string>, boolean]>([
  ["a demonstration that nobody has configured", {}, true],
  ["production", { NARU_MODE: "production" }, false],
  ["production, whatever is wished", { NARU_MODE: "production", NARU_SAMPLE_NOTICES: "on" }, false],
  ["a person who wants none", { NARU_SAMPLE_NOTICES: "off" }, false],
  ["a key of a real source", { BIZINFO_KEY: "k" }, false],
  ["an empty key", { BIZINFO_KEY: " " }, true],
  ["a source that needs no key", { NARU_SOURCES: "ted" }, false],
  ["a local source of one's own", { LOCAL_SOURCES: "http://127.0.0.1:3100" }, false],
  ["tests", { NODE_ENV: "test" }, false],
  ["a test that asks for them", { NODE_ENV: "test", NARU_SAMPLE_NOTICES: "on" }, true],
])("%s: invented notices come in %o: %s", (_who, environment, expected) => {
  expect(wantsSampleNotices(environment)).toBe(expected);
});

test("they are served at the same port after a restart, at another one where it is taken", async () => {
  const folder = openStateFolder(mkdtempSync(join(tmpdir(), "naru-samples-")));
  onTestFinished(() => rmSync(folder.root, { recursive: true }));
  const first = await sampleNoticesFor({}, folder);
  expect(first).toEqual({
    NARU_SAMPLE_NOTICES: "on",
    LOCAL_SOURCES: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u),
  });
  expect(await sampleNoticesFor({}, folder)).toEqual(first);
  const other = createServer().listen(Number(new URL(first.LOCAL_SOURCES ?? "").port), "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  onTestFinished(() => void other.close());
  expect((await sampleNoticesFor({}, folder)).LOCAL_SOURCES).not.toBe(first.LOCAL_SOURCES);
});
