import type { Request, RequestHandler } from "express";
import { Refused } from "./answer-failure.server.ts";

/**
 * Refuses methods that an address does not answer (405), and tells by OPTIONS and by `Allow` which ones it does. No page
 * ever sees another method: Remix would take PUT and DELETE for a form, and breaks on TRACE.
 */
export function answerMethods(methodsOf: (request: Request) => readonly string[]): RequestHandler {
  return (request, response, next) => {
    const methods = methodsOf(request);
    const allow = [...methods, "OPTIONS"].join(", ");
    if (request.method === "OPTIONS") response.status(204).set({ allow, "cache-control": "no-store" }).end();
    else if (methods.includes(request.method)) next();
    else next(new Refused(405, "Not a method of this address", { allow }));
  };
}
