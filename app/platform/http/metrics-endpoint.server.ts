import { createHash, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { metricsContentType, readMetrics } from "../metrics/read-metrics.server.ts";

/**
 * GET /metrics for Prometheus. With METRICS_TOKEN, only for requests that bear it. Without, only from this machine and not
 * through a proxy on it: behind a proxy every visitor seems to come from this machine.
 */
export function answerMetrics(token: string | undefined): RequestHandler {
  return (request, response, next) => {
    if (!(token === undefined ? isFromThisMachine(request) : bears(request, token))) {
      response
        .status(403)
        .type("text/plain")
        .send("For monitoring only: send METRICS_TOKEN as a bearer token.\n");
      return;
    }
    readMetrics().then((text) => {
      response.set({ "content-type": metricsContentType, "cache-control": "no-store" }).send(text);
    }, next);
  };
}

function isFromThisMachine(request: Request): boolean {
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some(
    (header) => request.get(header) !== undefined,
  );
  return !isForwarded && /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? "");
}

function bears(request: Request, token: string): boolean {
  return timingSafeEqual(digest(request.get("authorization") ?? ""), digest(`Bearer ${token}`));
}

// Equal lengths for timingSafeEqual, so that even the token's length cannot be measured.
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
