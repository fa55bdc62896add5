/** The ways to look at what may be checked; a pill each. */
export const checkViews = ["waiting", "reported", "done"] as const;
export type CheckView = (typeof checkViews)[number];

export type Search = {
  view: CheckView;
  /** Part of a title or of an agency's name. */
  words: string;
  page: number;
};

/** So many opportunities stand on a page. */
export const OPPORTUNITIES_A_PAGE = 25;
const LONGEST_WORDS = 100;
const LAST_PAGE = 4_000;

/** What an address asks for; what makes no sense in it is ignored. */
export function searchOf(params: URLSearchParams): Search {
  const page = Number(params.get("page") ?? "1");
  return {
    view: checkViews.find((view) => view === params.get("view")) ?? "waiting",
    words: (params.get("q") ?? "").replaceAll("\0", "").trim().slice(0, LONGEST_WORDS),
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address of a page of the list. */
export function searchPathOf({ view, words, page }: Search): string {
  const params = new URLSearchParams();
  if (view !== "waiting") params.set("view", view);
  if (words !== "") params.set("q", words);
  if (page > 1) params.set("page", String(page));
  const query = params.toString();
  return query === "" ? "/agency/rules" : `/agency/rules?${query}`;
}
