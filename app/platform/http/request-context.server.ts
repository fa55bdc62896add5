import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "express";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";

/** What the web server passes to every loader and action, and to entry.server. */
interface RequestContext {
  /** For `<Scripts>`, `<ScrollRestoration>` and RemixServer; the CSP header has the same value. */
  cspNonce: string;
  /** Sent as `x-request-id`, logged, and shown on error pages. */
  requestId: string;
  /** The visitor's network address, as a trusted proxy reports it. For rate limits; never logged, never stored in plain form. */
  networkAddress: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}

const contexts = new WeakMap<IncomingMessage, RequestContext>();
const current = oncePerProcess("request context", () => new AsyncLocalStorage<RequestContext>());

/**
 * Gives each request its id and its CSP nonce. A proxy's `x-request-id` is kept if it is well formed, so that one id leads
 * through all logs; anything else would let a visitor inject text into them.
 */
export const assignRequestContext: RequestHandler = (request, response, next) => {
  const incoming = request.get("x-request-id");
  const context = {
    requestId: incoming !== undefined && /^[\w.:-]{8,128}$/.test(incoming) ? incoming : randomUUID(),
    cspNonce: randomBytes(16).toString("base64url"),
    networkAddress: request.ip ?? "",
  };
  contexts.set(request, context);
  response.setHeader("x-request-id", context.requestId);
  current.run(context, next);
};

/**
 * One object per request, to load something once for all loaders of a page: Remix gives each loader its own Request.
 * Undefined outside the web server.
 */
export function requestUnderWay(): RequestContext | undefined {
  return current.getStore();
}

/** The context of a request that went through `assignRequestContext`. */
export function contextOf(request: IncomingMessage): RequestContext {
  const context = contexts.get(request);
  if (context === undefined) throw new Error("assignRequestContext must run before everything else");
  return context;
}
