/** The ways to look at the queue, one at a time; a pill each. */
export const queueViews = ["open", "mine", "unassigned", "waiting", "soon", "overdue", "done"] as const;
export type QueueView = (typeof queueViews)[number];

export type QueuePage = { view: QueueView; page: number };

/** So many cases stand on a page. */
export const CASES_A_PAGE = 50;
/** A page beyond it is no page: nobody leafs that far, and the database would have to. */
const LAST_PAGE = 1_000;

/** What an address asks for; what makes no sense in it is ignored. */
export function queuePageOf(search: URLSearchParams): QueuePage {
  const asked = search.get("view");
  const page = Number(search.get("page") ?? "1");
  return {
    view: queueViews.find((view) => view === asked) ?? "open",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

export function queuePath({ view, page }: QueuePage): string {
  const search = new URLSearchParams();
  if (view !== "open") search.set("view", view);
  if (page > 1) search.set("page", String(page));
  const query = search.toString();
  return query === "" ? "/agency/cases" : `/agency/cases?${query}`;
}
