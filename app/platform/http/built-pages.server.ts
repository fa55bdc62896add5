import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { type RequestHandler, Router } from "express";
import sirv from "sirv";
import { log } from "#app/platform/log.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { answerUnavailable } from "./answer-unavailable.server.ts";
import { createEndpoints } from "./endpoints.server.ts";
import { contextOf } from "./request-context.server.ts";
import { createRouteFinder, type FoundRoute, type RouteFinder } from "./route-finder.server.ts";

const HASHED = "/assets/";
const ONE_YEAR = "public, max-age=31536000, immutable";
const ONE_HOUR = "public, max-age=3600";

/**
 * Serves the built browser files from `folder`, pre-compressed where scripts/compress-assets.ts found it worthwhile. Files
 * below /assets have a hash in their names, so they never change. An unknown one is a plain 404 at once: after a release,
 * old pages request old names, and an HTML page is no answer to a script request.
 */
export function serveStaticFiles(folder: string): Router {
  const router = Router();
  if (!existsSync(folder)) return router;
  router.use(
    sirv(folder, {
      brotli: true,
      gzip: true,
      etag: true,
      // Otherwise /robots would also find robots.html, and this middleware serves no pages.
      extensions: [],
      setHeaders: (response, pathname) => {
        response.setHeader("cache-control", pathname.startsWith(HASHED) ? ONE_YEAR : ONE_HOUR);
        // A new build may delete a file under a running server; sirv would let that error end the process.
        response.once("pipe", (file) => file.once("error", () => response.destroy()));
      },
    }),
  );
  router.use(HASHED, (_request, response) => {
    response.status(404).type("text/plain").set("cache-control", "no-store").send("Not found\n");
  });
  return router;
}

/** The parts that serve pages, whether built or compiled by Vite on the fly. */
export interface Pages {
  staticFiles: RequestHandler;
  pages: RequestHandler;
  routeOf: RouteFinder;
}

const buildFolder = path.join(projectRoot, "build");

/** Wraps all pages before they are served. */
export type Guard = (build: ServerBuild) => ServerBuild;

/** The pages as `npm run build` made them. Throws an error that says what to do if they are missing. */
export async function loadBuiltPages(guard: Guard): Promise<Pages> {
  const file = path.join(buildFolder, "server/index.js");
  if (!existsSync(file)) throw new Error("The pages are not built yet. Run `npm run build`, or `npm start`.");
  const build: ServerBuild = await import(pathToFileURL(file).href);
  const guarded = answerUnavailable(guard(build), log);
  const routeOf = createRouteFinder(guarded.routes);
  return {
    staticFiles: serveStaticFiles(path.join(buildFolder, "client")),
    pages: Router().use(createEndpoints(guarded, routeOf), createPages(guarded, routeOf)),
    routeOf,
  };
}

// Here Remix tells browsers of pages that they have not heard of.
const MANIFEST = "/__manifest";

/** Remix for each few routes among which the page of a request is found: among all, finding it costs more than the page. */
function createPages(build: ServerBuild, routeOf: RouteFinder): RequestHandler {
  const handlerOf = (build: ServerBuild) =>
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (request) => ({ ...contextOf(request) }),
    });
  const ofAll = handlerOf(build);
  const handlers = new WeakMap<FoundRoute["routes"], RequestHandler>();
  return (request, response, next) => {
    if (request.path === MANIFEST) return ofAll(request, response, next);
    const { routes } = routeOf(request);
    const handler = handlers.get(routes) ?? handlerOf(narrowTo(routes, build));
    handlers.set(routes, handler);
    return handler(request, response, next);
  };
}

function narrowTo(routes: FoundRoute["routes"], build: ServerBuild): ServerBuild {
  const known = Object.entries(build.assets.routes).filter(([id]) => Object.hasOwn(routes, id));
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(known) } };
}
