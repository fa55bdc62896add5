/** The query that carries a path to the sign-in page, or to a form, and on: `?returnTo=…`, or nothing. */
export function returnQuery(path: string | null): string {
  return path === null ? "" : `?returnTo=${encodeURIComponent(path)}`;
}
