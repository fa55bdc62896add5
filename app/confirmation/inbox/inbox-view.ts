import { type CasePage, pathOf } from "#app/confirmation/case/case-steps.ts";
import {
  type InboxKind,
  type InboxMail,
  inboxKinds,
  inboxMails,
} from "#app/confirmation/procedure/told-to-staff.ts";

export type AssignedRole = "centre_officer" | "ministry_officer" | "decider";

/** So many items stand on a page. */
export const ITEMS_A_PAGE = 50;
/** Unread items are counted no further. */
export const MOST_UNREAD = 100;
/** So many working days before the last day of the period the responsible are told. */
export const WORKING_DAYS_BEFORE = 3;
/** How long items are kept: those that were read, and all others. */
export const READ_KEPT_DAYS = 30;
export const KEPT_DAYS = 180;

/** How a person is mailed of each kind. */
export type InboxChoices = Readonly<Record<InboxKind, InboxMail>>;

/** How somebody is mailed who has chosen nothing: what is theirs alone at once, the rest in the morning. */
export const usualMail: InboxChoices = {
  assigned: "at_once",
  submitted: "digest",
  supplement_answered: "digest",
  message: "digest",
  passed_on: "at_once",
  opinion_given: "digest",
  review_given: "digest",
  review_declined: "digest",
  sent_back: "at_once",
  objected: "at_once",
  statement_given: "digest",
  due_soon: "digest",
  overdue: "digest",
};

/** On which page of a case what happened is seen. */
const pageOf: Readonly<Partial<Record<InboxKind, CasePage>>> = {
  supplement_answered: "supplements",
  opinion_given: "consultations",
  review_given: "reviews",
  review_declined: "reviews",
  sent_back: "decision",
  objected: "objections",
  statement_given: "revocation",
};

export function casePathOf(kind: InboxKind, caseId: number): string {
  return pathOf(caseId, pageOf[kind] ?? "overview");
}

export const inboxPath = "/agency/inbox";

/** What an address asks for: one kind of items or all, only the unread, and from which item on. */
export type InboxSearch = { kind: InboxKind | null; isUnread: boolean; before: number | null };

export function inboxSearchOf(search: URLSearchParams): InboxSearch {
  const before = search.get("before") ?? "";
  return {
    kind: inboxKinds.find((kind) => kind === search.get("kind")) ?? null,
    isUnread: search.get("show") !== "all",
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

/** The address of a list. */
export function inboxSearchPath({ kind, isUnread, before }: InboxSearch): string {
  const search = new URLSearchParams();
  if (kind !== null) search.set("kind", kind);
  if (!isUnread) search.set("show", "all");
  if (before !== null) search.set("before", String(before));
  const query = search.toString();
  return query === "" ? inboxPath : `${inboxPath}?${query}`;
}

/** What a form chose for each kind; what makes no sense in it stays as it was. */
export function choicesIn(form: FormData, known: InboxChoices): InboxChoices {
  const chosen = inboxKinds.map((kind) => {
    const mail = inboxMails.find((each) => each === form.get(kind));
    return [kind, mail ?? known[kind]] as const;
  });
  return { ...known, ...Object.fromEntries(chosen) };
}
