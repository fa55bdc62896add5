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

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses whatever could change something unless the browser says that a page of ours sent it. Cookies are 'lax', so a
 * foreign form brings none along in current browsers; this is the second lock, and it also keeps strangers from signing
 * somebody in. A caller of the API that brings its own key reads no cookie, so nobody can borrow one.
 */
const refuseForeignForms: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method) || bringsOwnKey(request) || isFromOwnPage(request)) next();
  else next(Object.assign(new Error("A form of another site"), { status: 403 }));
};

function bringsOwnKey(request: Request): boolean {
  return request.path.startsWith("/api/") && /^Bearer \S/i.test(request.get("authorization") ?? "");
}

function isFromOwnPage(request: Request): boolean {
  // The browser's own word, which no page can forge; sent on https and localhost. 'none': the person, not a page.
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  // On plain http browsers say Origin alone. Whoever says neither is no browser of these years.
  const origin = request.get("origin");
  return origin !== undefined && origin === ownOrigin(request);
}

/** The origin that a visitor sees: behind a trusted proxy what the proxy was asked for. */
function ownOrigin(request: Request): string | undefined {
  const isTrusted: (address: string | undefined, hop: number) => boolean = request.app.get("trust proxy fn");
  const forwarded = request.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = forwarded && isTrusted(request.socket.remoteAddress, 0) ? forwarded : request.get("host");
  return URL.parse(`${request.protocol}://${host}`)?.origin;
}

/**
 * Refuses `?_data=…`, by which Remix fetched what one route loads before it had single fetch. It answers to it still, but no
 * page of ours asks so: anybody could fill the log with failures by it, and a page that somebody may see would break.
 */
const refuseFormerData: RequestHandler = (request, _response, next) => {
  const [, query] = request.originalUrl.split("?");
  if (new URLSearchParams(query).has("_data"))
    next(Object.assign(new Error("A request of Remix's former kind"), { status: 400 }));
  else next();
};

const ONE_MEBIBYTE = 1_048_576;

/** Everything between the socket and the pages, in the order in which a request meets it. */
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
  app.use(refuseFormerData);
  app.use(compression({ level: 1 }));
  app.all("*", parts.pages);
  app.use(createFailureAnswer(log));
  return app;
}

/** GET /health: each part and its state; 503 only if pages cannot be served. For load balancers and the supervisor. */
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

/** Forms with files, of routes that read them as a stream: they may be larger. */
type Uploads = { isTaken: (path: string) => boolean; maxBytes: number };

/**
 * Refuses bodies that are too large before anybody reads them: Remix holds a whole form in memory. A body that does not
 * say its length is refused, too (411): browsers always say it, and Node enforces what was said.
 */
function limitBody(ordinaryBytes: number, uploads: Uploads): RequestHandler {
  return (request, response, next) => {
    const isUpload = uploads.isTaken(request.path) && request.is("multipart/form-data") !== false;
    const maxBytes = isUpload ? uploads.maxBytes : ordinaryBytes;
    const announced = request.get("content-length");
    if (request.get("transfer-encoding") !== undefined) {
      response.status(411).type("text/plain").send("Say the length of the body (Content-Length).\n");
    } else if (announced !== undefined && Number(announced) > maxBytes) {
      // The rest of the body is not read, so the connection cannot serve another request.
      response.status(413).set("connection", "close").type("text/plain");
      response.send(`전송한 내용이 너무 큽니다. / What you sent is too large (at most ${maxBytes} bytes).\n`);
    } else {
      next();
    }
  };
}

/**
 * One log line per page. It holds method, path, status, time and request id; never headers, cookies, addresses or the
 * query string, because people search for what they would rather not see in a log.
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
