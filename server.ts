import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import type { ServerBuild } from "@remix-run/node";
import { listAccess } from "#app/accounts/access.ts";
import { enforceAccess } from "#app/accounts/enforce-access.server.ts";
import { mostUploadBytes, takesUploads } from "#app/files/file-limits.ts";
import { config } from "#app/platform/config.server.ts";
import { createHealthCheck } from "#app/platform/health/check-health.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { loadBuiltPages } from "#app/platform/http/built-pages.server.ts";
import { addressOf, closeServer, createWebServer, listen } from "#app/platform/http/listen.server.ts";
import { loadVitePages } from "#app/platform/http/vite-pages.server.ts";
import { keepWebProcesses } from "#app/platform/http/web-processes.server.ts";
import { measureQueue } from "#app/platform/jobs/measure-jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { measureDuration } from "#app/platform/metrics/http-duration.server.ts";
import { collectProcessMetrics } from "#app/platform/metrics/process-metrics.server.ts";
import { joinMetrics } from "#app/platform/metrics/read-metrics.server.ts";
import { stopOnSignal } from "#app/platform/stop-process.server.ts";
import { sitemap } from "#app/routes.ts";
import { db, pool } from "#db/client.server.ts";
import { listMigrations } from "#db/migrate.server.ts";

// Embedded, one process starts faster and leaves the other cores to PostgreSQL, Meilisearch and the browser.
const processes = config.webProcesses ?? (config.mode === "production" ? availableParallelism() : 1);

if (processes > 1 && cluster.isPrimary && config.nodeEnv !== "development") {
  keepWebProcesses(processes, log);
} else {
  // No top-level await: it needs a newer build target, which would give the style sheets other names than the browser expects.
  serve().catch((error: unknown) => {
    log.fatal(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

async function serve(): Promise<void> {
  if (cluster.isWorker) joinMetrics();
  collectProcessMetrics(pool);
  measureQueue(db);
  const server = createWebServer();
  const access = listAccess(sitemap);
  const guard = (build: ServerBuild) => enforceAccess(build, access);
  const { staticFiles, pages, routeOf } =
    config.nodeEnv === "development" ? await loadVitePages(server, guard) : await loadBuiltPages(guard);
  const app = createApp({
    config,
    log,
    checkHealth: createHealthCheck({
      db,
      migrations: await listMigrations(),
      searchUrl: config.search?.url,
      onChange: (part, { state, detail }) => log.warn({ part, state, detail }, "health changed"),
    }),
    staticFiles,
    measure: measureDuration((request) => routeOf(request).pattern),
    methodsOf: (request) => routeOf(request).methods,
    uploads: { isTaken: takesUploads, maxBytes: mostUploadBytes },
    pages,
  });
  server.on("request", app);
  await listen(server, config.port, config.host);
  log.info(`listening on ${addressOf(server)}`);
  stopOnSignal(log, async () => {
    await closeServer(server);
    await db.destroy();
  });
}
