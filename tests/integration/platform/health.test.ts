import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { createHealthCheck } from "#app/platform/health/check-health.server.ts";
import type { Part } from "#app/platform/health/part.ts";
import { recordHeartbeat } from "#app/platform/jobs/record-heartbeat.server.ts";
import { connect } from "#db/connect.server.ts";
import { listMigrations } from "#db/migrate.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { serveApp } from "#tests/support/serve-app.ts";

const db = openTestDatabase();
const migrations = await listMigrations();

function watch(options: Partial<Parameters<typeof createHealthCheck>[0]> = {}) {
  const changes: [string, Part["state"]][] = [];
  const check = createHealthCheck({
    db,
    migrations,
    searchUrl: undefined,
    onChange: (part, { state }) => changes.push([part, state]),
    ...options,
  });
  return { check, changes };
}

/** A program that takes connections and never says a word. */
async function startSilentServer(): Promise<number> {
  const server = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  return (server.address() as AddressInfo).port;
}

function connectTo(port: number) {
  const connection = connect({
    url: `postgres://naru@127.0.0.1:${port}/naru`,
    poolSize: 1,
    applicationName: "naru-test",
    onBreak: () => undefined,
  });
  return connection.db;
}

describe("health", () => {
  test("is up while every part answers, with the time that the database took", async () => {
    await recordHeartbeat(db);
    const { status, parts } = await watch().check();
    expect(status).toBe("up");
    expect(parts.database.latencyMs).toBeGreaterThan(0);
    expect(parts.search.state).toBe("off");
    expect(parts.jobs.state).toBe("up");
  });

  test("is degraded while no job has run for a while: pages are served all the same", async () => {
    await recordHeartbeat(db);
    await db.updateTable("job_heartbeat").set({ beat_at: "2026-01-01T00:00:00Z" }).execute();
    const { status, parts } = await watch().check();
    expect(status).toBe("degraded");
    expect(parts.jobs).toMatchObject({
      state: "down",
      detail: expect.stringContaining("no job has run for"),
    });
  });

  test("is degraded while the engine is away or silent", async () => {
    await recordHeartbeat(db);
    const port = await startSilentServer();
    const [away, silent] = await Promise.all([
      watch({ searchUrl: "http://127.0.0.1:1" }).check(),
      watch({ searchUrl: `http://127.0.0.1:${port}` }).check(),
    ]);
    for (const { status, parts } of [away, silent]) {
      expect(status).toBe("degraded");
      expect(parts.search.state).toBe("down");
    }
  });

  test("is down while this version's migrations have not run", async () => {
    const { status, parts } = await watch({ migrations: [...migrations, "2999-01-01-not-yet"] }).check();
    expect(status).toBe("down");
    expect(parts.migrations.detail).toBe("1 migrations have not run");
  });

  test("does not mind a database that is ahead, because releases overlap", async () => {
    expect((await watch({ migrations: [] }).check()).parts.migrations.state).toBe("up");
  });

  test("is down while the database is away, and tells nobody where it should be", async () => {
    const { check, changes } = watch({ db: connectTo(1) });
    const health = await check();
    expect(health.status).toBe("down");
    expect(JSON.stringify(health)).not.toMatch(/127\.0\.0\.1|naru@/);
    expect(changes).toContainEqual(["database", "down"]);
  });

  test("answers within its limit even if the database never does", async () => {
    const startedAt = performance.now();
    const { status } = await watch({ db: connectTo(await startSilentServer()) }).check();
    expect(status).toBe("down");
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });

  test("is looked at once, however many ask at the same time", async () => {
    const { check } = watch();
    const answers = await Promise.all([check(), check(), check()]);
    expect(new Set(answers).size).toBe(1);
  });
});

test.each([
  ["up", 200],
  ["degraded", 200],
  ["down", 503],
] as const)("GET /health of a product that is %s answers %i, and no cache keeps it", async (status, code) => {
  const health = { ...(await watch().check()), status };
  const { address } = await serveApp(
    () => {
      throw new Error("no page should be asked");
    },
    { checkHealth: async () => health },
  );
  const answer = await fetch(`${address}/health`);
  expect(answer.status).toBe(code);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual(health);
});
