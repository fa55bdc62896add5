/**
 * `wanted` if it is a path of this site, else null: where to go next comes from the request, which may name another
 * site.
 */
export function returnPath(wanted: unknown, request: Request): string | null {
  const { origin } = new URL(request.url);
  if (typeof wanted !== "string" || !URL.canParse(wanted, origin)) return null;
  const url = new URL(wanted, origin);
  // A path that begins with two slashes names another site.
  return url.origin === origin ? `${url.pathname}${url.search}`.replace(/^\/{2,}/, "/") : null;
}
