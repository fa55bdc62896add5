import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { addressOf, createWebServer, listen } from "#app/platform/http/listen.server.ts";
import { type RunningProcess, runProcess } from "#tests/support/run-process.ts";

const FILE = "tests/support/served-process.ts";

async function serve(processes = 1): Promise<RunningProcess & { address: string }> {
  const running = runProcess(FILE, { args: [String(processes)] });
  const [, address = ""] = await running.says(/listening on (\S+)/);
  return { ...running, address };
}

async function askPid(address: string): Promise<number | undefined> {
  // A new connection each time: the primary hands connections out, not requests.
  const answer = await fetch(`${address}/pid`, { headers: { connection: "close" } }).catch(() => undefined);
  return answer?.json();
}

test("a server that is asked to stop finishes the answer under way, takes no new ones, and leaves with 0", async () => {
  const { address, child, says, ends } = await serve();
  const underWay = fetch(`${address}/slow`);
  await says(/slow page asked/);
  child.kill("SIGTERM");
  await says(/"msg":"stopping"/);
  await expect(fetch(`${address}/pid`)).rejects.toThrow();
  expect(await (await underWay).text()).toBe("finished");
  expect(await ends()).toEqual({ code: 0, signal: null });
});

test("asking twice, as Ctrl-C in a terminal does, breaks no answer off", async () => {
  const { address, child, says, ends } = await serve();
  const underWay = fetch(`${address}/slow`);
  await says(/slow page asked/);
  child.kill("SIGINT");
  child.kill("SIGTERM");
  expect(await (await underWay).text()).toBe("finished");
  expect(await ends()).toEqual({ code: 0, signal: null });
});

test("a server whose parent is gone leaves by itself", async () => {
  const { child, ends, output } = await serve();
  child.disconnect();
  expect(await ends()).toEqual({ code: 0, signal: null });
  expect(output()).toContain("the parent process is gone");
});

test("an error that nobody caught is logged, and the process ends with 1 instead of going on in doubt", async () => {
  const { address, ends, output } = await serve();
  await fetch(`${address}/forgotten`).catch(() => undefined);
  expect(await ends()).toEqual({ code: 1, signal: null });
  expect(output()).toMatch(/"level":60.*nobody waits for this/);
});

test("of several web processes one that is killed comes back, and the others serve meanwhile", async () => {
  const { address, child, says, ends } = await serve(2);
  await says(/listening on[\s\S]+listening on/);
  const victim = await askPid(address);
  if (victim === undefined) throw new Error("No process answered");
  process.kill(victim, "SIGKILL");
  const next = new Set<number | undefined>();
  await expect
    .poll(async () => next.add(await askPid(address)).size, { timeout: 15_000 })
    .toBeGreaterThanOrEqual(2);
  await says(/starting another[\s\S]+listening on/);
  child.kill("SIGTERM");
  expect(await ends()).toEqual({ code: 0, signal: null });
});

test("whichever of several processes is asked tells the metrics of all", async () => {
  const { address, says } = await serve(2);
  await says(/listening on[\s\S]+listening on/);
  const text = await (await fetch(`${address}/metrics`)).text();
  // Each of the two has one idle connection.
  expect(text).toContain('naru_database_connections{state="idle"} 2');
});

test("a taken port is one sentence that says what to do", async () => {
  const other = createServer();
  await listen(other, 0, "127.0.0.1");
  onTestFinished(() => void other.close());
  const port = Number(new URL(addressOf(other)).port);
  await expect(listen(createWebServer(), port, "127.0.0.1")).rejects.toThrow(
    `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${port + 1}`,
  );
});

test("a wrong configuration is named in full, without a stack trace, before anything starts", async () => {
  const { ends, output } = runProcess("server.ts", { env: { PORT: "no port", DATABASE_URL: "" } });
  expect(await ends()).toEqual({ code: 1, signal: null });
  expect(output()).toContain("  PORT: ");
  expect(output()).toContain("  DATABASE_URL: ");
  expect(output()).not.toContain("    at ");
});
