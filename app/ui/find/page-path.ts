/** The path of one page of a list, from that of its first page. */
export function pagePath(firstPage: string, page: number): string {
  if (page === 1) return firstPage;
  return `${firstPage}${firstPage.includes("?") ? "&" : "?"}page=${page}`;
}
