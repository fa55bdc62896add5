import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("migrations and seed load without a configuration, because `npm start` reads them before it has one", () => {
  const load = 'await Promise.all([import("#db/migrate.server.ts"), import("#db/seed/seed.server.ts")])';
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", load], {
    encoding: "utf8",
    env: { NODE_ENV: "test" },
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
}, 30_000);
