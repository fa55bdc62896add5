import { expect, test } from "vitest";
import { createHealthCheck } from "#app/platform/health/check-health.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { runProcess } from "#tests/support/run-process.ts";

const db = openTestDatabase();

test("the worker runs its first job at once, which /health sees, and leaves with 0 when asked to", async () => {
  const { child, says, ends } = runProcess("worker.ts");
  await says(/jobs are running/);
  await expect
    .poll(() => db.selectFrom("job_heartbeat").select("beat_at").execute(), { timeout: 10_000 })
    .toHaveLength(1);
  const checkHealth = createHealthCheck({
    db,
    migrations: [],
    searchUrl: undefined,
    onChange: () => undefined,
  });
  expect((await checkHealth()).parts.jobs.state).toBe("up");
  child.kill("SIGTERM");
  expect(await ends()).toEqual({ code: 0, signal: null });
});

test("the worker tells its metrics where it is given a port, and counts its jobs", async () => {
  const { says } = runProcess("worker.ts", { env: { WORKER_METRICS_PORT: "0" } });
  const [, address = ""] = await says(/metrics at (http:[^"]+)/);
  await expect
    .poll(async () => (await fetch(address)).text(), { timeout: 10_000 })
    .toMatch(/naru_jobs_total{task="heartbeat",outcome="done"} \d/);
  const forwarded = await fetch(address, { headers: { "x-forwarded-for": "192.0.2.1" } });
  expect(forwarded.status).toBe(403);
});

test("a worker whose parent is gone leaves by itself", async () => {
  const { child, says, ends } = runProcess("worker.ts");
  await says(/jobs are running/);
  child.disconnect();
  expect(await ends()).toEqual({ code: 0, signal: null });
});
