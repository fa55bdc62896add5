/** The page numbers to link to: first, last, and two on either side of the current one; rising, each once. */
export function shownPages(page: number, pageCount: number): readonly number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, pageCount];
  const existing = wanted.filter((number) => number >= 1 && number <= pageCount);
  return [...new Set(existing)].sort((a, b) => a - b);
}
