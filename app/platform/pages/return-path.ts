import { localeOf, localePath } from "#app/i18n/locale.ts";

/** Proxies refuse an answer whose headers are longer than some kilobytes; an address within an address takes more. */
const MOST_CHARACTERS = 2_000;

/**
 * `wanted` if it is a path of this site, else null: where to go next comes from the request, which may name another
 * site. Null, too, if it is too long to be carried along.
 */
export function returnPath(wanted: unknown, request: Request): string | null {
  const { origin } = new URL(request.url);
  if (typeof wanted !== "string" || !URL.canParse(wanted, origin)) return null;
  const url = new URL(wanted, origin);
  // A path that begins with two slashes names another site.
  const path = `${url.pathname}${url.search}`.replace(/^\/{2,}/, "/");
  return url.origin === origin && path.length <= MOST_CHARACTERS ? path : null;
}

/**
 * Where the query of this request says to go next, in the language of the page that asks: a document has the words of one
 * language, and a page of the other would fail in it.
 */
export function returnPathOf(request: Request): string | null {
  const path = returnPath(new URL(request.url).searchParams.get("returnTo"), request);
  return path === null ? null : localePath(localeOf(request), path);
}
