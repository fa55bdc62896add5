import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { log } from "../log.server.ts";
import { sayWhereDatabaseIsAway } from "./answer-unavailable.server.ts";
import type { Guard, Pages } from "./built-pages.server.ts";
import { contextOf } from "./request-context.server.ts";
import { createRoutePattern } from "./route-pattern.server.ts";

/** For development: Vite compiles each page when it is asked for and replaces what changes in the open browser. */
export async function loadVitePages(server: Server, guard: Guard): Promise<Pages> {
  // Not a static import: Vite is a development dependency, and this module's neighbours run in production.
  const { createServer } = await import("vite");
  const vite = await createServer({
    // The browser hears of changes through our own port: a second clone would find Vite's usual one taken.
    server: { middlewareMode: true, hmr: { server } },
  });
  const build = async () => {
    const loaded = await vite.ssrLoadModule("virtual:remix/server-build");
    return sayWhereDatabaseIsAway(guard(loaded as unknown as ServerBuild), log);
  };
  const { routes } = await build();
  return {
    staticFiles: vite.middlewares,
    pages: createRequestHandler({
      build,
      mode: "development",
      getLoadContext: (request) => ({ ...contextOf(request) }),
    }),
    patternOf: createRoutePattern(routes),
  };
}
