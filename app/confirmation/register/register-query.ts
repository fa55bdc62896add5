export const PER_PAGE = 20;

/** The search; both empty: everything. */
export type RegisterQuery = { words: string; field: string };

/** The search in an address; invalid parts are ignored. */
export function readRegisterQuery(url: URL): RegisterQuery & { page: number } {
  const page = url.searchParams.get("page") ?? "";
  return {
    // PostgreSQL cannot store NUL.
    words: (url.searchParams.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100),
    field: (url.searchParams.get("field") ?? "").replaceAll("\0", "").slice(0, 100),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a search. */
export function registerPath(
  path: string,
  { words, field, page = 1 }: RegisterQuery & { page?: number },
): string {
  const search = new URLSearchParams();
  if (words !== "") search.set("q", words);
  if (field !== "") search.set("field", field);
  if (page > 1) search.set("page", String(page));
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}
