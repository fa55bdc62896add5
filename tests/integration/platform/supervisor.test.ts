import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { birthOf } from "#supervisor/process-identity.ts";
import { removeState, type ServicesRequest, startServices } from "#supervisor/services.ts";
import { runOnServer } from "#tests/support/test-services.ts";

const SLOW = 90_000;

function newStateDir(): string {
  const stateDir = mkdtempSync(join(tmpdir(), "naru-supervisor-"));
  onTestFinished(() => removeState(stateDir));
  return stateDir;
}

/** Services that end with the test, by default without Meilisearch. */
async function start(request: ServicesRequest) {
  const services = await startServices({ isThrowaway: true, meilisearchBinary: null, ...request });
  onTestFinished(services.stop);
  return services;
}

const heldServices = z.object({
  databaseUrl: z.string(),
  meiliUrl: z.string(),
  pids: z.array(z.number()).length(2),
});

/** Services of another process, which can be killed. */
async function holdServices(stateDir: string) {
  const holder = fork(resolve("tests/support/hold-services.ts"), [stateDir], {
    env: { NODE_ENV: "test", PATH: "/usr/bin:/bin" },
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  const [message] = await once(holder, "message");
  return { holder, ...heldServices.parse(message) };
}

/** Runs `npm start`, or another script, until it ends by itself. */
async function runStart(environment: Record<string, string>, script = "scripts/start.mjs") {
  const child = spawn(process.execPath, [resolve(script)], {
    env: { NODE_ENV: "test", PATH: "/usr/bin:/bin", ...environment },
  });
  onTestFinished(() => void child.kill("SIGINT"));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  const [code] = await once(child, "close");
  return { code, printed };
}

test("what a killed Naru left running is ended by the next start, and nothing is lost", {
  timeout: SLOW,
}, async () => {
  const stateDir = newStateDir();
  const killed = await holdServices(stateDir);
  await runOnServer(killed.databaseUrl, "create table kept as select 7 as number");
  killed.holder.kill("SIGKILL");
  await once(killed.holder, "exit");
  expect(killed.pids.map(birthOf)).not.toContain(undefined);

  const services = await startServices({ stateDir });
  onTestFinished(services.stop);
  expect(killed.pids.map(birthOf)).toEqual([undefined, undefined]);
  expect(services).toMatchObject({ databaseUrl: killed.databaseUrl, meiliUrl: killed.meiliUrl });
  const { rows } = await runOnServer(services.databaseUrl, "select number from kept");
  expect(rows).toEqual([{ number: 7 }]);
});

test.each(["scripts/start.mjs", "scripts/dev.ts"])(
  "a second start in the same folder is told who holds it: %s",
  {
    timeout: SLOW,
  },
  async (script) => {
    const stateDir = newStateDir();
    await start({ stateDir });
    const second = await runStart({ NARU_STATE_DIR: stateDir, PORT: "3999" }, script);
    expect(second.code).toBe(1);
    expect(second.printed).toContain(`Naru is already running in this folder (process ${process.pid})`);
    expect(second.printed).not.toMatch(/\n\s+at /);
  },
);

test("a crashed PostgreSQL comes back at the same address with all that was committed", {
  timeout: SLOW,
}, async () => {
  const heard: string[] = [];
  const watch = {
    say: (line: string) => heard.push(line),
    giveUp: (failure: Error) => heard.push(failure.message),
  };
  const { databaseUrl, embedded } = await start({ stateDir: newStateDir(), isThrowaway: false, watch });
  await runOnServer(databaseUrl, "create table kept as select 7 as number");
  process.kill(embedded[0]?.pid() ?? 0, "SIGKILL");
  await vi.waitFor(() => expect(heard).toContain("PostgreSQL is up again."), { timeout: 30_000 });
  const { rows } = await runOnServer(databaseUrl, "select number from kept");
  expect(rows).toEqual([{ number: 7 }]);
});

test("the database opens to nobody without its password", { timeout: SLOW }, async () => {
  const { databaseUrl } = await start({ stateDir: newStateDir() });
  const stranger = new URL(databaseUrl);
  stranger.password = "guessed";
  await expect(runOnServer(stranger.href, "select 1")).rejects.toThrow(/password authentication failed/);
});

test("a taken port is told before anything is started", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address ? String(address.port) : "";
  const { code, printed } = await runStart({ NARU_STATE_DIR: newStateDir(), PORT: port });
  expect(code).toBe(1);
  expect(printed.trim()).toBe(
    `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${Number(port) + 1} npm start`,
  );
});

test("a state folder that cannot be made is told in one sentence", async () => {
  const file = join(newStateDir(), "file");
  writeFileSync(file, "");
  const { code, printed } = await runStart({ NARU_STATE_DIR: join(file, "state") });
  expect(code).toBe(1);
  expect(printed.trim()).toMatch(/^Naru keeps its state in .+, but .+ clone it into a folder of your own\.$/);
});

test("a Meilisearch with another checksum is never started, and nothing else stays up", {
  timeout: SLOW,
}, async () => {
  const stateDir = newStateDir();
  const forged = join(stateDir, "forged");
  writeFileSync(forged, `#!/bin/sh\ntouch ${join(stateDir, "it-ran")}\n`, { mode: 0o755 });
  const starting = startServices({ stateDir, isThrowaway: true, meilisearchBinary: forged });
  await expect(starting).rejects.toThrow(
    /not the one that Naru trusts, so it was not started .+ npm start again/,
  );
  expect(existsSync(join(stateDir, "it-ran"))).toBe(false);
  expect(existsSync(join(stateDir, "lock"))).toBe(false);
  expect(existsSync(join(stateDir, "postgres", "data", "postmaster.pid"))).toBe(false);
});

test("without a Meilisearch for this platform PostgreSQL runs alone, and it is said", {
  timeout: SLOW,
}, async () => {
  const heard: string[] = [];
  const watch = { say: (line: string) => heard.push(line), giveUp: () => {} };
  const { databaseUrl, meiliUrl } = await start({ stateDir: newStateDir(), watch });
  expect(meiliUrl).toBeUndefined();
  expect(heard.join()).toMatch(
    /No Meilisearch .+ PostgreSQL does the search\. .+ set MEILI_URL and MEILI_KEY/,
  );
  expect((await runOnServer(databaseUrl, "show server_encoding")).rows).toEqual([
    { server_encoding: "UTF8" },
  ]);
});
