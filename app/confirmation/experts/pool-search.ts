/** What an expert can be looked for by. */
export const poolStates = ["ready", "away", "no_pledge", "no_expertise"] as const;

export type PoolSearch = {
  words: string;
  /** A version and a code, joined by a slash; empty: any. */
  technology: string;
  state: (typeof poolStates)[number] | "";
  page: number;
};

export const POOL_PAGE_SIZE = 25;
const MOST_PAGES = 1_000;

/** The search in an address; what it does not know it leaves out. */
export function readPoolSearch(query: URLSearchParams): PoolSearch {
  const page = Number(query.get("page"));
  const state = query.get("state");
  return {
    words: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 100),
    technology: (query.get("technology") ?? "").replaceAll("\0", "").slice(0, 200),
    state: poolStates.find((each) => each === state) ?? "",
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The address of a search without its page. */
export function poolPath({ words, technology, state }: PoolSearch): string {
  const query = new URLSearchParams();
  if (words !== "") query.set("q", words);
  if (technology !== "") query.set("technology", technology);
  if (state !== "") query.set("state", state);
  return query.size === 0 ? "/agency/experts" : `/agency/experts?${query}`;
}
