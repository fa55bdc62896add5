import type { Server } from "node:http";
import type { RequestHandler } from "express";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Health } from "#app/platform/health/check-health.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { addressOf, closeServer, createWebServer, listen } from "#app/platform/http/listen.server.ts";

type AppParts = Parameters<typeof createApp>[0];

const healthy: Health = {
  status: "up",
  checkedAt: "2026-11-23T00:00:00.000Z",
  parts: {
    web: { state: "up" },
    database: { state: "up" },
    migrations: { state: "up" },
    search: { state: "off" },
    jobs: { state: "up" },
    queue: { state: "up" },
  },
};

const nothing: RequestHandler = (_request, _response, next) => next();

/** Serves the real middleware around a page of the test's own, until the test ends. Returns address and log lines. */
export async function serveApp(
  pages: RequestHandler,
  { config, ...parts }: Partial<Omit<AppParts, "config">> & { config?: Partial<AppParts["config"]> } = {},
): Promise<{ address: string; lines: string[]; server: Server }> {
  const lines: string[] = [];
  const server = createWebServer();
  const app = createApp({
    config: {
      nodeEnv: "production",
      mode: "embedded",
      publicUrl: "https://naru.example",
      trustProxy: false,
      metricsToken: undefined,
      securityContact: undefined,
      ...config,
    },
    log: pino({}, { write: (line: string) => lines.push(line) }),
    checkHealth: async () => healthy,
    staticFiles: nothing,
    measure: nothing,
    methodsOf: () => ["GET", "HEAD", "POST"],
    uploads: { isTaken: () => false, maxBytes: 0 },
    pages,
    ...parts,
  });
  server.on("request", app);
  await listen(server, 0, "127.0.0.1");
  onTestFinished(() => closeServer(server));
  return { address: addressOf(server), lines, server };
}
