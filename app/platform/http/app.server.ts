import type { IncomingMessage } from "node:http";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Health } from "#app/platform/health/check-health.server.ts";
import type { Config } from "#app/platform/parse-config.server.ts";
import { refuseUnreadableAddress } from "./addresses.server.ts";
import { createFailureAnswer, Refused } from "./answer-failure.server.ts";
import { limitBody, refuseOtherThanForms, type Uploads } from "./bodies.server.ts";
import { refuseForeignForms } from "./foreign-forms.server.ts";
import { answerMethods } from "./methods.server.ts";
import { answerMetrics } from "./metrics-endpoint.server.ts";
import { assignRequestContext, contextOf } from "./request-context.server.ts";
import { createSecurityHeaders } from "./security-headers.server.ts";
import { answerRobots, answerSecurityContact } from "./well-known.server.ts";

/** All middleware in front of the pages, in the order in which a request passes through it. */
export function createApp(parts: {
  config: Pick<Config, "nodeEnv" | "mode" | "publicUrl" | "trustProxy" | "metricsToken" | "securityContact">;
  log: Logger;
  checkHealth: () => Promise<Health>;
  staticFiles: RequestHandler;
  measure: RequestHandler;
  methodsOf: (request: Request) => readonly string[];
  uploads: Uploads;
  pages: RequestHandler;
}): Express {
  const { config, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.use(assignRequestContext);
  app.use(createSecurityHeaders({ isDevelopment: config.nodeEnv === "development" }));
  app.use(refuseUnreadableAddress);
  app.use(parts.staticFiles);
  app.get("/health", answerHealth(parts.checkHealth));
  app.get("/metrics", answerMetrics(config.metricsToken));
  app.get("/robots.txt", answerRobots(config));
  app.get("/.well-known/security.txt", answerSecurityContact(config.securityContact));
  app.use(createRequestLog(log));
  app.use(parts.measure);
  app.use(answerMethods(parts.methodsOf));
  app.use(limitBody(parts.uploads));
  app.use(refuseForeignForms);
  app.use(refuseOtherThanForms);
  app.use(refuseLegacyDataRequest);
  app.use(compression({ level: 1 }));
  app.all("*", parts.pages);
  app.use(createFailureAnswer(log));
  return app;
}

/** GET /health, for load balancers and the supervisor: the state of each part; 503 only if pages cannot be served. */
function answerHealth(checkHealth: () => Promise<Health>): RequestHandler {
  return (_request, response, next) => {
    checkHealth().then((health) => {
      response
        .status(health.status === "down" ? 503 : 200)
        .set("cache-control", "no-store")
        .json(health);
    }, next);
  };
}

/**
 * One log line per page with method, path, status, time and request id; never headers, cookies, network addresses or the
 * query string, because searches can be confidential.
 */
function createRequestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request) => contextOf(request).requestId,
    quietReqLogger: true,
    wrapSerializers: false,
    customAttributeKeys: { reqId: "requestId", responseTime: "ms" },
    serializers: { req: () => undefined, res: () => undefined },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? "error" : "info",
    customSuccessMessage: (request, response) => `${methodAndPath(request)} ${response.statusCode}`,
    customErrorMessage: (request, response) => `${methodAndPath(request)} ${response.statusCode}`,
  });
}

function methodAndPath(request: IncomingMessage & { originalUrl?: string }): string {
  const [path] = (request.originalUrl ?? request.url ?? "").split("?");
  return `${request.method} ${path}`;
}

/**
 * Refuses `?_data=…`, the data request of Remix before single fetch. Remix still answers it, but none of our pages sends it:
 * anyone could use it to fill the log with errors, and to see pages break.
 */
const refuseLegacyDataRequest: RequestHandler = (request, _response, next) => {
  const [, query] = request.originalUrl.split("?");
  if (new URLSearchParams(query).has("_data"))
    next(new Refused(400, "A data request from before single fetch"));
  else next();
};
