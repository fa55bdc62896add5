import type { Request, RequestHandler } from "express";
import { Refused } from "./answer-failure.server.ts";

// What other sites may read in their own pages. `*` would not cover Authorization, so both headers are named.
const openToOtherSites = /^\/(api\/|\.well-known\/jwks\.json$)/;
const preflight = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "authorization, if-none-match",
  "access-control-max-age": "86400",
};

/**
 * Refuses methods that an address does not answer (405), and tells by OPTIONS and by `Allow` which ones it does. No page
 * ever sees another method: Remix would take PUT and DELETE for a form, and breaks on TRACE. Browsers ask by OPTIONS
 * whether a page of another site may send a company's key; what they may read is answered without cookies.
 */
export function answerMethods(methodsOf: (request: Request) => readonly string[]): RequestHandler {
  return (request, response, next) => {
    const methods = methodsOf(request);
    const allow = [...methods, "OPTIONS"].join(", ");
    const isOpen = openToOtherSites.test(request.path);
    if (request.method === "OPTIONS")
      response
        .status(204)
        .set({ allow, ...(isOpen ? preflight : { "cache-control": "no-store" }) })
        .end();
    else if (methods.includes(request.method)) next();
    else
      next(
        new Refused(405, "Not a method of this address", {
          allow,
          ...(isOpen && { "access-control-allow-origin": "*" }),
        }),
      );
  };
}
