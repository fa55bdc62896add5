import compression from "compression";
import express, { type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import type { Health } from "../health/check-health.server.ts";
import type { Config } from "../parse-config.server.ts";
import { createFailureAnswer } from "./answer-failure.server.ts";
import { answerHealth } from "./health-endpoint.server.ts";
import { limitBody, type Uploads } from "./limit-body.server.ts";
import { answerMetrics } from "./metrics-endpoint.server.ts";
import { refuseForeignForms } from "./refuse-foreign-forms.server.ts";
import { refuseFormerData } from "./refuse-former-data.server.ts";
import { assignRequestContext, refuseUndecodablePath } from "./request-context.server.ts";
import { createRequestLog } from "./request-log.server.ts";
import { createSecurityHeaders } from "./security-headers.server.ts";

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
