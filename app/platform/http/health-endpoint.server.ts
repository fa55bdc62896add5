import type { RequestHandler } from "express";
import type { Health } from "../health/check-health.server.ts";

/** GET /health: each part and its state; 503 only if pages cannot be served. For load balancers and the supervisor. */
export function answerHealth(checkHealth: () => Promise<Health>): RequestHandler {
  return (_request, response, next) => {
    checkHealth().then((health) => {
      response
        .status(health.status === "down" ? 503 : 200)
        .set("cache-control", "no-store")
        .json(health);
    }, next);
  };
}
