import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { log } from "../log.server.ts";
import { projectRoot } from "../project-root.server.ts";
import { sayWhereDatabaseIsAway } from "./answer-unavailable.server.ts";
import { contextOf } from "./request-context.server.ts";
import { createRoutePattern } from "./route-pattern.server.ts";
import { serveStaticFiles } from "./static-files.server.ts";

/** What a server of pages consists of: the same three parts whether they are built or made by Vite on the fly. */
export interface Pages {
  staticFiles: RequestHandler;
  pages: RequestHandler;
  patternOf: (path: string) => string;
}

const buildFolder = path.join(projectRoot, "build");

/** The pages as `npm run build` made them. Throws a sentence that says what to do if they are not there. */
export async function loadBuiltPages(): Promise<Pages> {
  const file = path.join(buildFolder, "server/index.js");
  if (!existsSync(file)) throw new Error("The pages are not built yet. Run `npm run build`, or `npm start`.");
  const build: ServerBuild = await import(pathToFileURL(file).href);
  return {
    staticFiles: serveStaticFiles(path.join(buildFolder, "client")),
    pages: createRequestHandler({
      build: sayWhereDatabaseIsAway(build, log),
      mode: "production",
      getLoadContext: (request) => ({ ...contextOf(request) }),
    }),
    patternOf: createRoutePattern(build.routes),
  };
}
