import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { log } from "../log.server.ts";
import { answerUnavailable } from "./answer-unavailable.server.ts";
import type { Guard, Pages } from "./built-pages.server.ts";
import { contextOf } from "./request-context.server.ts";
import { createRouteFinder, type RouteFinder } from "./route-finder.server.ts";

/** For development: Vite compiles each page on request and updates the open browser when a file changes. */
export async function loadVitePages(server: Server, guard: Guard): Promise<Pages> {
  // Not a static import: Vite is a development dependency, absent in production.
  const { createServer } = await import("vite");
  const vite = await createServer({
    // Updates go through our own port: a second clone would find Vite's usual one in use.
    server: { middlewareMode: true, hmr: { server } },
  });
  // Anew with each page: what a file exports may have changed.
  let routeOf: RouteFinder | undefined;
  const build = async () => {
    const loaded = await vite.ssrLoadModule("virtual:remix/server-build");
    const guarded = answerUnavailable(guard(loaded as unknown as ServerBuild), log);
    routeOf = createRouteFinder(guarded.routes);
    return guarded;
  };
  const { routes } = await build();
  return {
    staticFiles: vite.middlewares,
    pages: createRequestHandler({
      build,
      mode: "development",
      getLoadContext: (request) => ({ ...contextOf(request) }),
    }),
    routeOf: (request) => (routeOf ?? createRouteFinder(routes))(request),
  };
}
