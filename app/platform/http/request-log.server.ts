import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import { contextOf } from "./request-context.server.ts";

/**
 * One log line per page. It holds method, path, status, time and request id; never headers, cookies, addresses or the
 * query string, because people search for what they would rather not see in a log.
 */
export function createRequestLog(log: Logger): RequestHandler {
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
