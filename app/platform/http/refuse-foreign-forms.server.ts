import type { Request, RequestHandler } from "express";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses whatever could change something unless the browser says that a page of ours sent it. Cookies are 'lax', so a
 * foreign form brings none along in current browsers; this is the second lock, and it also keeps strangers from signing
 * somebody in. A caller of the API that brings its own key reads no cookie, so nobody can borrow one.
 */
export const refuseForeignForms: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method) || bringsOwnKey(request) || isFromOwnPage(request)) next();
  else next(Object.assign(new Error("A form of another site"), { status: 403 }));
};

function bringsOwnKey(request: Request): boolean {
  return request.path.startsWith("/api/") && /^Bearer \S/i.test(request.get("authorization") ?? "");
}

function isFromOwnPage(request: Request): boolean {
  // The browser's own word, which no page can forge; sent on https and localhost. 'none': the person, not a page.
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  // On plain http browsers say Origin alone. Whoever says neither is no browser of these years.
  const origin = request.get("origin");
  return origin !== undefined && origin === ownOrigin(request);
}

/** The origin that a visitor sees: behind a trusted proxy what the proxy was asked for. */
function ownOrigin(request: Request): string | undefined {
  const isTrusted: (address: string | undefined, hop: number) => boolean = request.app.get("trust proxy fn");
  const forwarded = request.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = forwarded && isTrusted(request.socket.remoteAddress, 0) ? forwarded : request.get("host");
  return URL.parse(`${request.protocol}://${host}`)?.origin;
}
