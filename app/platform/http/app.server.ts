import type { IncomingMessage } from "node:http";
import compression from "compression";
import express, { type Express, type Request, type RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Health } from "#app/platform/health/check-health.server.ts";
import type { Config } from "#app/platform/parse-config.server.ts";
import { createFailureAnswer } from "./answer-failure.server.ts";
import { answerMetrics } from "./metrics-endpoint.server.ts";
import { assignRequestContext, contextOf, refuseUndecodablePath } from "./request-context.server.ts";
import { createSecurityHeaders } from "./security-headers.server.ts";

const ONE_MEBIBYTE = 1_048_576;

/** All middleware in front of the pages, in the order in which a request passes through it. */
export function createApp(parts: {
  config: Pick<Config, "nodeEnv" | "trustProxy" | "metricsToken">;
  log: Logger;
  checkHealth: () => Promise<Health>;
  staticFiles: RequestHandler;
  measure: RequestHandler;
  uploads: Uploads;
  pages: RequestHandler;
}): Express {
  const { config, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", config.trustProxy);
  app.use(assignRequestContext);
  app.use(createSecurityHeaders({ isDevelopment: config.nodeEnv === "development" }));
  app.use(refuseUndecodablePath);
  app.use(parts.staticFiles);
  app.get("/health", answerHealth(parts.checkHealth));
  app.get("/metrics", answerMetrics(config.metricsToken));
  app.use(createRequestLog(log));
  app.use(parts.measure);
  app.use(limitBody(ONE_MEBIBYTE, parts.uploads));
  app.use(refuseForeignForms);
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

/** Larger limits for forms with files, on routes that read them as a stream. */
type Uploads = { isTaken: (path: string) => boolean; maxBytes: number };

/**
 * Refuses bodies that are too large before they are read, because Remix keeps a whole form in memory. A body without
 * Content-Length is refused too (411): browsers always send it, and Node enforces it.
 */
function limitBody(ordinaryBytes: number, uploads: Uploads): RequestHandler {
  return (request, response, next) => {
    const isUpload = uploads.isTaken(request.path) && request.is("multipart/form-data") !== false;
    const maxBytes = isUpload ? uploads.maxBytes : ordinaryBytes;
    const announced = request.get("content-length");
    if (request.get("transfer-encoding") !== undefined) {
      response.status(411).type("text/plain").send("Content-Length is required.\n");
    } else if (announced !== undefined && Number(announced) > maxBytes) {
      // The rest of the body is not read, so the connection cannot serve another request.
      response.status(413).set("connection", "close").type("text/plain");
      response.send(`전송한 내용이 너무 큽니다. / The request is too large (at most ${maxBytes} bytes).\n`);
    } else {
      next();
    }
  };
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that could change something unless the browser says that one of our pages sent them. Cookies are 'lax',
 * so current browsers send none with a form of another site; this is a second line of defence, and it also prevents
 * another site from signing a visitor in. API calls with a key use no cookie, so there is none to abuse.
 */
const refuseForeignForms: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method) || hasApiKey(request) || isFromOwnPage(request)) next();
  else next(Object.assign(new Error("A form of another site"), { status: 403 }));
};

function hasApiKey(request: Request): boolean {
  return request.path.startsWith("/api/") && /^Bearer \S/i.test(request.get("authorization") ?? "");
}

function isFromOwnPage(request: Request): boolean {
  // Set by the browser, no page can forge it; sent on https and localhost. 'none': the person typed the address.
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  // On plain http browsers send only Origin. A request with neither header comes from no current browser.
  const origin = request.get("origin");
  return origin !== undefined && origin === ownOrigin(request);
}

/** The origin as the visitor sees it: behind a trusted proxy, the host that the proxy was asked for. */
function ownOrigin(request: Request): string | undefined {
  const isTrusted: (address: string | undefined, hop: number) => boolean = request.app.get("trust proxy fn");
  const forwarded = request.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = forwarded && isTrusted(request.socket.remoteAddress, 0) ? forwarded : request.get("host");
  return URL.parse(`${request.protocol}://${host}`)?.origin;
}

/**
 * Refuses `?_data=…`, the data request of Remix before single fetch. Remix still answers it, but none of our pages sends it:
 * anyone could use it to fill the log with errors, and to see pages break.
 */
const refuseLegacyDataRequest: RequestHandler = (request, _response, next) => {
  const [, query] = request.originalUrl.split("?");
  if (new URLSearchParams(query).has("_data"))
    next(Object.assign(new Error("A data request from before single fetch"), { status: 400 }));
  else next();
};
