import type { Request, RequestHandler } from "express";
import { Histogram } from "prom-client";

const duration = new Histogram({
  name: "naru_http_request_duration_seconds",
  help: "Time to answer a page, by the pattern of its route",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

/** Measures each response. `patternOf` limits the number of labels, because visitors can invent endless paths. */
export function measureDuration(patternOf: (request: Request) => string): RequestHandler {
  return (request, response, next) => {
    const stop = duration.startTimer();
    response.once("close", () => {
      stop({
        method: METHODS.has(request.method) ? request.method : "other",
        route: patternOf(request),
        status: response.statusCode,
      });
    });
    next();
  };
}
