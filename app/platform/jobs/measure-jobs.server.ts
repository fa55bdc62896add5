import type { Server } from "node:http";
import express from "express";
import type { Runner } from "graphile-worker";
import { Counter } from "prom-client";
import { createWebServer, listen } from "../http/listen.server.ts";
import { answerMetrics } from "../http/metrics-endpoint.server.ts";

const finished = new Counter({
  name: "naru_jobs_total",
  help: "Jobs that ended, by task; failed ones are tried again",
  labelNames: ["task", "outcome"],
});

/** Counts what the runner finishes from now on. */
export function measureJobs({ events }: Runner): void {
  events.on("job:success", ({ job }) => finished.inc({ task: job.task_identifier, outcome: "done" }));
  events.on("job:error", ({ job }) => finished.inc({ task: job.task_identifier, outcome: "failed" }));
}

/** A server for the worker that answers only /metrics, with the same access as the web server's. */
export async function serveMetrics(address: {
  port: number;
  host: string;
  token: string | undefined;
}): Promise<Server> {
  const app = express();
  app.disable("x-powered-by");
  app.get("/metrics", answerMetrics(address.token));
  const server = createWebServer();
  server.on("request", app);
  await listen(server, address.port, address.host);
  return server;
}
