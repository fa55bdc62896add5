import cluster from "node:cluster";
import { randomUUID } from "node:crypto";
import { AggregatorRegistry, register } from "prom-client";
import { z } from "zod";

export const metricsContentType = register.contentType;

const ASK_TIMEOUT_MS = 6_000;
const question = z.object({ kind: z.literal("naru:metrics?"), id: z.string() });
const answer = z.object({ kind: z.literal("naru:metrics"), id: z.string(), text: z.string().nullable() });

/** The metrics of all web processes together, whichever of them is asked. Rejects if one of them does not answer. */
export function readMetrics(): Promise<string> {
  return cluster.isWorker ? askPrimary() : register.metrics();
}

/** In a web process of a cluster: lets the primary collect its metrics. */
export function joinMetrics(): void {
  new AggregatorRegistry();
}

/** In the primary: answers web processes that request the metrics of all. */
export function gatherMetrics(): void {
  const aggregator = new AggregatorRegistry();
  cluster.on("message", (worker, message: unknown) => {
    const asked = question.safeParse(message);
    if (!asked.success) return;
    const reply = (text: string | null) => worker.send({ kind: "naru:metrics", id: asked.data.id, text });
    aggregator.clusterMetrics().then(reply, () => reply(null));
  });
}

function askPrimary(): Promise<string> {
  const id = randomUUID();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(null), ASK_TIMEOUT_MS);
    process.on("message", listen);
    process.send?.({ kind: "naru:metrics?", id });

    function listen(message: unknown): void {
      const told = answer.safeParse(message);
      if (told.success && told.data.id === id) finish(told.data.text);
    }
    function finish(text: string | null): void {
      clearTimeout(timer);
      process.off("message", listen);
      if (text === null) reject(new Error("Not every web process reported its metrics in time"));
      else resolve(text);
    }
  });
}
