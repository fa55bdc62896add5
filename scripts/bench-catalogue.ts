import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { removeState, startServices } from "#app/platform/supervisor/services.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

// Times the search of the pages without words at two sizes, on a PostgreSQL of its own. One line of JSON per size.

const sizes = [2_390, 100_000];
const stateDir = mkdtempSync(join(tmpdir(), "naru-bench-catalogue-"));
const services = await startServices({ stateDir, isThrowaway: true });
try {
  await migrateToLatest(services.databaseUrl);
  for (const size of sizes) {
    const child = fork("tests/bench/catalogue-process.ts", [String(size)], {
      env: {
        ...process.env,
        DATABASE_URL: services.databaseUrl,
        NODE_ENV: "production",
        LOG_LEVEL: "warn",
        MEILI_URL: "",
      },
      execArgv: ["--expose-gc"],
    });
    const ended = once(child, "exit");
    const [figures] = await Promise.race([once(child, "message"), ended]);
    await ended;
    console.log(JSON.stringify({ figures, load: loadavg()[0] }));
    if (typeof figures !== "object") process.exitCode = 1;
  }
} finally {
  await services.stop();
  removeState(stateDir);
}
