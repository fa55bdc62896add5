import type { Request, RequestHandler } from "express";
import { Refused } from "./answer-failure.server.ts";

/**
 * Refuses forms unless the browser says that one of our pages sent them. Cookies are 'lax', so current browsers send none
 * with a form of another site; this is a second line of defence, and it also prevents another site from signing a
 * visitor in.
 */
export const refuseForeignForms: RequestHandler = (request, _response, next) => {
  if (request.method !== "POST") {
    // Of no meaning for what changes nothing, but Remix reads it where HEAD asks for a page's data, and breaks on it.
    delete request.headers.origin;
    next();
  } else if (isFromOwnPage(request)) next();
  else next(new Refused(403, "A form of another site"));
};

function isFromOwnPage(request: Request): boolean {
  const origin = request.get("origin");
  const own = ownOrigin(request);
  // Set by the browser, no page can forge it; sent on https and localhost. 'none': the person typed the address.
  const site = request.get("sec-fetch-site");
  // On plain http browsers send only Origin. A request with neither header comes from no current browser.
  if (site === undefined) return origin !== undefined && origin === own.origin;
  // A proxy that ends https without saying so changes the protocol, but not the host.
  return (site === "same-origin" || site === "none") && (!origin || URL.parse(origin)?.host === own.host);
}

/** The origin as the visitor sees it: behind a trusted proxy, the host that the proxy was asked for. */
function ownOrigin(request: Request): URL {
  return new URL(`${request.protocol}://${request.get("x-forwarded-host") ?? request.get("host")}`);
}
