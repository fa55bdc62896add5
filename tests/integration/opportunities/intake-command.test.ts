import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { reachDatabase } from "#supervisor/reach-database.ts";
import { removeState, startServices } from "#supervisor/services.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { runProcess } from "#tests/support/run-process.ts";
import { runOnServer } from "#tests/support/test-services.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "naru-intake-command-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

async function intake(...args: string[]) {
  const run = runProcess("scripts/intake.ts", { args, env: { DATABASE_URL: testDatabaseUrl() } });
  const { code } = await run.ends();
  return { code, said: run.output() };
}

function file(...lines: string[]): string {
  const name = path.join(folder, "notices.ndjson");
  writeFileSync(name, lines.join("\n"));
  return name;
}

const good = JSON.stringify({
  source: "command",
  sourceId: "1",
  title: "바우처",
  opportunities: [{ kind: "rnd", regions: ["경기도", "아틀란티스"] }],
});

test("the command reports what was saved and what was not, and exits with 0 if anything was saved", {
  timeout: 60_000,
}, async () => {
  const mixed = file(good, "{broken");
  const first = await intake(mixed);
  expect(first.said).toContain("refused line 2: is not valid JSON | 2번째 줄: JSON으로 읽을 수 없습니다");
  expect(first.said).toContain(
    "noted line 1: unknown region left out: 아틀란티스 | 1번째 줄: 알 수 없는 지역을 제외했습니다: 아틀란티스",
  );
  expect(first.said).toMatch(
    /^2 rows: 1 new, 0 changed, 0 unchanged, 1 refused, 1 noted; .* rows\/s, \d+ MB/m,
  );
  expect(first.code).toBe(0);

  const again = await intake(mixed);
  expect(again.said).toContain("2 rows: 0 new, 0 changed, 1 unchanged, 1 refused");
  expect(again.code).toBe(0);
});

test.each([
  ["nothing of the file goes in", () => [file("{broken")], 1, /0 new, .*1 refused/],
  ["there is no such file", () => [path.join(folder, "none.json")], 1, /^There is no file/m],
  ["no file is named", () => [], 2, /npm run intake -- <file/],
])("the command fails in a sentence where %s", { timeout: 60_000 }, async (_name, args, code, said) => {
  const run = await intake(...args());
  expect(run.code).toBe(code);
  expect(run.said).toMatch(said);
  expect(run.said).not.toMatch(/^\s+at /m);
});

test("without DATABASE_URL a command uses the database of a running Naru, or starts one while it runs", {
  timeout: 90_000,
}, async () => {
  const stateDir = mkdtempSync(path.join(tmpdir(), "naru-reach-"));
  onTestFinished(() => removeState(stateDir));
  const environment = { NARU_STATE_DIR: stateDir };
  const read = async (url: string) => (await runOnServer(url, "select number from kept")).rows;

  const running = await startServices({ stateDir, isThrowaway: true, meilisearchBinary: null });
  const beside = await reachDatabase("/", environment);
  expect(beside.databaseUrl).toBe(running.databaseUrl);
  await runOnServer(beside.databaseUrl, "create table kept as select 7 as number");
  await beside.leave();
  expect(await read(running.databaseUrl)).toEqual([{ number: 7 }]);
  await running.stop();

  const alone = await reachDatabase("/", environment);
  expect(await read(alone.databaseUrl)).toEqual([{ number: 7 }]);
  await alone.leave();
  await expect(read(alone.databaseUrl)).rejects.toThrow();
  const next = await startServices({ stateDir, isThrowaway: true, meilisearchBinary: null });
  await next.stop();
});
