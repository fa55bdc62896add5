import type { Server } from "node:http";
import express from "express";
import type { Runner } from "graphile-worker";
import type { Kysely } from "kysely";
import { Counter, Gauge } from "prom-client";
import type { Database } from "#db/schema.ts";
import { createWebServer, listen } from "../http/listen.server.ts";
import { answerMetrics } from "../http/metrics-endpoint.server.ts";
import { type QueueState, readQueue } from "./read-queue.server.ts";

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

type Row = { task?: string; value: number };

const waiting: readonly { name: string; help: string; of: (queue: QueueState) => readonly Row[] }[] = [
  {
    name: "naru_jobs_due",
    help: "Jobs that could run now, by task",
    of: ({ tasks }) => tasks.map(({ task, due }) => ({ task, value: due })),
  },
  {
    name: "naru_jobs_oldest_seconds",
    help: "How long the first due job has been waiting, by task",
    of: ({ tasks }) => tasks.map(({ task, oldestSeconds }) => ({ task, value: oldestSeconds })),
  },
  {
    name: "naru_jobs_given_up",
    help: "Jobs that used up their attempts, by task; they are tried again, but rarely",
    of: ({ tasks }) => tasks.map(({ task, givenUp }) => ({ task, value: givenUp })),
  },
  {
    name: "naru_search_outbox_rows",
    help: "Opportunities whose changes search does not know yet",
    of: ({ searchOutbox }) => [{ value: searchOutbox.rows }],
  },
  {
    name: "naru_search_outbox_oldest_seconds",
    help: "How long the first of these has been waiting",
    of: ({ searchOutbox }) => [{ value: searchOutbox.oldestSeconds }],
  },
];

/** Starts to report what waits, read anew for each request. Every process may: they tell the same, and the most counts. */
export function measureQueue(db: Kysely<Database>): void {
  let reading: Promise<QueueState | null> | undefined;

  // Once for all gauges of one request. Null while the database is away: all other metrics are told all the same.
  function read(): Promise<QueueState | null> {
    reading ??= readQueue(db)
      .catch(() => null)
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  for (const { name, help, of } of waiting)
    new Gauge({
      name,
      help,
      labelNames: name.startsWith("naru_jobs") ? ["task"] : [],
      aggregator: "max",
      async collect() {
        const queue = await read();
        this.reset();
        if (queue === null) return;
        for (const { value, ...labels } of of(queue)) this.set(labels, value);
      },
    });
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
