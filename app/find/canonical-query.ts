/** Filters that the first page and the pages of technologies lead to. */
const chosenAlone: readonly string[] = ["kind", "field", "technology", "region", "agency"];

/**
 * What search engines are to tell apart among the addresses of the list: a single filter chosen alone, as the first page
 * offers them, and the page. All other searches (words, several filters, deadlines, amounts, another order) are views of the
 * same entries without number, so they name the whole list instead.
 */
export function canonicalQuery(asked: URLSearchParams): string {
  const filters = [...asked].filter(([name]) => name !== "page" && name !== "sort");
  const [first = ["", ""]] = filters;
  const isAlone = filters.length === 1 && chosenAlone.includes(first[0]) && /^[\w-]{1,40}$/.test(first[1]);
  if (filters.length > 0 && !isAlone) return "";
  const page = /^[1-9]\d{0,3}$/.test(asked.get("page") ?? "") ? [["page", asked.get("page") ?? ""]] : [];
  const query = new URLSearchParams([...filters, ...page]).toString();
  return query === "" ? "" : `?${query}`;
}
