import { caseViews } from "#app/confirmation/case/case-views.ts";

/** The ways to look at the queue, one at a time; a pill each. */
export const queueViews = ["open", ...caseViews, "done"] as const;
export type QueueView = (typeof queueViews)[number];

export const queueOrders = ["oldest", "newest", "company", "technology"] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** What narrows a view of the queue down; an empty text: nothing. */
export const queueFilters = {
  kind: ["holding", "developing"],
  security: ["general", "sensitive", "security"],
  outcome: ["confirmed", "not_confirmed"],
} as const;

export type QueueSearch = {
  view: QueueView;
  /** Part of a reference, of a company's name, or of a technology's. */
  words: string;
  /** The id of a round. */
  round: string;
  /** The code of a field of technology. */
  field: string;
  kind: "" | (typeof queueFilters.kind)[number];
  security: "" | (typeof queueFilters.security)[number];
  /** What was decided and made known. */
  outcome: "" | (typeof queueFilters.outcome)[number];
  /** The id of the person who is responsible. */
  officer: string;
  order: QueueOrder;
};
export type QueuePage = QueueSearch & { page: number };

/** The three parts that officials play in a case. */
export const assignableRoles = ["centre_officer", "ministry_officer", "decider"] as const;
export type AssignableRole = (typeof assignableRoles)[number];

/** So many cases stand on a page. */
export const CASES_A_PAGE = 50;
/** Cases of a view are counted no further: more say nothing that helps to choose one, and all would have to be looked at. */
export const MOST_COUNTED = 100;
/** A page beyond it is no page: nobody leafs that far, and the database would have to. */
const LAST_PAGE = 1_000;
const LONGEST_WORDS = 100;

const nothingAsked: QueuePage = {
  view: "open",
  words: "",
  round: "",
  field: "",
  kind: "",
  security: "",
  outcome: "",
  officer: "",
  order: "oldest",
  page: 1,
};

/** A view as it is opened from elsewhere. */
export const wholeView = (view: QueueView): QueuePage => ({ ...nothingAsked, view });

/** What an address asks for; what makes no sense in it is ignored. */
export function queuePageOf(search: URLSearchParams): QueuePage {
  const text = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, LONGEST_WORDS);
  const oneOf = <Name extends string>(names: readonly Name[], name: string) =>
    names.find((each) => each === search.get(name)) ?? "";
  const page = Number(search.get("page") ?? "1");
  return {
    view: queueViews.find((view) => view === search.get("view")) ?? "open",
    words: text("q"),
    round: /^\d{1,9}$/.test(text("round")) ? text("round") : "",
    field: text("field"),
    kind: oneOf(queueFilters.kind, "kind"),
    security: oneOf(queueFilters.security, "security"),
    outcome: oneOf(queueFilters.outcome, "outcome"),
    officer: text("officer"),
    order: queueOrders.find((order) => order === search.get("order")) ?? "oldest",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The address of a page of the queue, or of another file about the same cases. */
export function queuePath({ words, ...asked }: QueuePage, path = "/agency/cases"): string {
  const search = new URLSearchParams();
  const { view, ...filters } = asked;
  if (view !== nothingAsked.view) search.set("view", view);
  if (words !== "") search.set("q", words);
  for (const name of ["round", "field", "kind", "security", "outcome", "officer", "order"] as const)
    if (filters[name] !== nothingAsked[name]) search.set(name, filters[name]);
  if (filters.page > 1) search.set("page", String(filters.page));
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** How many conditions beside the view narrow the list down. */
export function conditionsIn({ words, round, field, kind, security, outcome, officer }: QueueSearch): number {
  return [words, round, field, kind, security, outcome, officer].filter((value) => value !== "").length;
}
