import type { Pool } from "pg";
import { collectDefaultMetrics, Gauge } from "prom-client";

/** Starts to collect what this process and its database pool use. Once per process. */
export function collectProcessMetrics(pool: Pick<Pool, "idleCount" | "totalCount" | "waitingCount">): void {
  collectDefaultMetrics();
  new Gauge({
    name: "naru_database_connections",
    help: "Connections of the pool, by what they do; waiting: requests that have none yet",
    labelNames: ["state"],
    collect() {
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
}
