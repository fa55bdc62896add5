import type { Request, RequestHandler } from "express";
import { Refused } from "./answer-failure.server.ts";

// A name or an address with an optional port; names in other scripts arrive in their ASCII form.
const hostForm = /^(?:[\w.-]+|\[[\d.:a-f]+\])(?::\d{1,5})?$/i;

// Clients and proxies read no longer line of an answer's head.
const LONGEST_LOCATION = 8_000;

/**
 * Refuses addresses that nobody behind this could read: a host that is none, a path or query that cannot be decoded
 * (`/%E0`) or that PostgreSQL cannot store (`/%00`). Slashes typed twice lead to the address with one. Takes the absolute
 * form, too (`GET http://naru.example/path`), as RFC 9112 (3.2.2) requires.
 */
export const refuseUnreadableAddress: RequestHandler = (request, response, next) => {
  const { url, method } = request;
  // `OPTIONS *` asks about the server as a whole; its first page stands for it.
  const relative = method === "OPTIONS" && url === "*" ? "/" : withoutOrigin(url);
  if (!relative.startsWith("/")) {
    next(new Refused(400, "Not a path"));
    return;
  }
  request.url = relative;
  request.originalUrl = relative;
  const { host } = request.headers;
  if (host !== undefined && !isHost(host)) next(new Refused(400, "The host is not valid"));
  else if (!isForwardedHostRead(request)) next(new Refused(400, "The forwarded host is not valid"));
  else if (!isPath(request.path)) next(new Refused(400, "The path cannot be decoded"));
  else if (/%00/.test(relative)) next(new Refused(400, "A query must not contain NUL"));
  // The router warns of them at every link, and takes the page for another one than the browser does.
  else if (!request.path.includes("//")) next();
  else if (relative.length > LONGEST_LOCATION) next(new Refused(400, "Too long to be led to"));
  else response.redirect(308, relative.replace(/^[^?]*/, withSingleSlashes));
};

function withoutOrigin(url: string): string {
  return url.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?=\?|$)/, "/");
}

function withSingleSlashes(path: string): string {
  return path.replaceAll(/\/{2,}/g, "/");
}

function isHost(host: string): boolean {
  return hostForm.test(host) && URL.canParse(`http://${host}`);
}

/**
 * Leaves the one host that a trusted proxy was asked for, and removes what anybody else claims: Remix would believe it.
 */
function isForwardedHostRead(request: Request): boolean {
  const [forwarded = ""] = request.get("x-forwarded-host")?.split(",") ?? [];
  const isTrusted: (address: string | undefined, hop: number) => boolean = request.app.get("trust proxy fn");
  delete request.headers["x-forwarded-host"];
  if (forwarded.trim() === "" || !isTrusted(request.socket.remoteAddress, 0)) return true;
  request.headers["x-forwarded-host"] = forwarded.trim();
  return isHost(forwarded.trim());
}

function isPath(path: string): boolean {
  try {
    const decoded = decodeURIComponent(path);
    // '/%5C' and '/%2Fnaru.example' would be the addresses of other sites, if anything.
    const isElsewhere = !path.startsWith("//") && /^\/[\\/]/.test(decoded);
    return !decoded.includes("\0") && !isElsewhere;
  } catch {
    return false;
  }
}
