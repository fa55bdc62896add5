// A web server in a process of its own, made of the real parts around three pages; for tests of what happens to
// processes. Its first argument says how many of them run.
import cluster from "node:cluster";
import express from "express";
import { pino } from "pino";
import { createApp } from "#app/platform/http/app.server.ts";
import { addressOf, closeServer, createWebServer, listen } from "#app/platform/http/listen.server.ts";
import { keepWebProcesses } from "#app/platform/http/web-processes.server.ts";
import { collectProcessMetrics } from "#app/platform/metrics/process-metrics.server.ts";
import { joinMetrics } from "#app/platform/metrics/read-metrics.server.ts";
import { stopOnSignal } from "#app/platform/stop-process.server.ts";

const log = pino();
const count = Number(process.argv[2]);
if (count > 1 && cluster.isPrimary) keepWebProcesses(count, log);
else await serve();

async function serve(): Promise<void> {
  if (cluster.isWorker) joinMetrics();
  collectProcessMetrics({ idleCount: 1, totalCount: 1, waitingCount: 0 });
  const pages = express.Router();
  pages.get("/pid", (_request, response) => {
    response.json(process.pid);
  });
  pages.get("/slow", (_request, response) => {
    process.stdout.write("slow page asked\n");
    setTimeout(() => response.send("finished"), 600);
  });
  pages.get("/forgotten", (_request, response) => {
    void Promise.reject(new Error("nobody waits for this"));
    response.send("page");
  });
  const nothing = express.Router();
  const server = createWebServer();
  const app = createApp({
    config: {
      nodeEnv: "production",
      mode: "embedded",
      publicUrl: "https://naru.example",
      trustProxy: false,
      metricsToken: undefined,
      securityContact: undefined,
    },
    log,
    checkHealth: () => Promise.reject(new Error("not part of this test")),
    staticFiles: nothing,
    measure: nothing,
    methodsOf: () => ["GET", "HEAD", "POST"],
    uploads: { isTaken: () => false, maxBytes: 0 },
    pages,
  });
  server.on("request", app);
  await listen(server, 0, "127.0.0.1");
  process.stdout.write(`listening on ${addressOf(server)}\n`);
  stopOnSignal(log, () => closeServer(server));
}
