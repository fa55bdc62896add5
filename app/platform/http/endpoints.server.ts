import { type ServerBuild, writeReadableStreamToWritable } from "@remix-run/node";
import type { Request as AskedRequest, Response as GivenResponse, RequestHandler } from "express";
import { contextOf } from "./request-context.server.ts";
import type { RouteFinder } from "./route-finder.server.ts";

/**
 * Answers what programs ask for (the API, keys, suggestions) by its loader alone: Remix would search its routes again,
 * and copy each request three times, which takes longer than the answer. Pages and forms are left to Remix, and so are
 * endpoints below a frame, because their refusals are pages.
 */
export function createEndpoints(build: ServerBuild, routeOf: RouteFinder): RequestHandler {
  return (request, response, next) => {
    // Remix's own scripts ask for data under this name, and read them in Remix's own form.
    if (request.path.endsWith(".data")) return next();
    const { leaf, params } = routeOf(request);
    const loader = leaf && isAlone(leaf, build) ? leaf.module.loader : undefined;
    if (loader === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const asked = webRequest(request, response);
    const context = { ...contextOf(request) };
    Promise.resolve(loader({ request: asked, params, context }))
      .catch((thrown: unknown) => {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      })
      .then((answer) => send(answer as Response, request, response))
      .catch(next);
  };
}

/** An address without a page, outside of all frames. */
function isAlone({ parentId, module }: NonNullable<ServerBuild["routes"][string]>, build: ServerBuild) {
  const frame = build.routes[parentId ?? ""];
  return module.default === undefined && module.ErrorBoundary === undefined && frame?.parentId === undefined;
}

/** The request as loaders read it; its signal tells them that nobody waits any more. */
function webRequest(request: AskedRequest, response: GivenResponse): Request {
  const stop = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) stop.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  const host = request.get("x-forwarded-host") ?? request.get("host");
  const url = new URL(request.originalUrl, `${request.protocol}://${host}`);
  return new Request(url, { method: request.method, headers, signal: stop.signal });
}

async function send(answer: Response, request: AskedRequest, response: GivenResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer.body === null || request.method === "HEAD") {
    await answer.body?.cancel();
    response.end();
  } else if (/\bjson\b/.test(answer.headers.get("content-type") ?? "")) {
    // In one piece and with its length; a file is passed on as it is read.
    response.end(Buffer.from(await answer.arrayBuffer()));
  } else {
    await writeReadableStreamToWritable(answer.body, response);
  }
}
