import { isStep, type StepName, stepNames } from "#app/confirmation/procedure/procedure.ts";
import { isSideAct, type SideAct, sideActNames } from "#app/confirmation/procedure/side-acts.ts";
import { readDay } from "#app/i18n/read-day.ts";

/**
 * Whether something was done in a case, an expert said something about conflicts, something was looked at, or somebody
 * looked into this very list.
 */
export const auditSources = ["event", "statement", "look", "audit"] as const;
export type AuditSource = (typeof auditSources)[number];

/** So many entries stand on a page; a file is read in lots of them. */
export const ENTRIES_A_PAGE = 100;
export const ENTRIES_A_LOT = 1_000;
const LONGEST_WORDS = 100;

/** An entry after which the next page begins: its instant and its name. */
export type AuditPlace = { at: string; key: string };

export type AuditSearch = {
  /** Part of the name or of the mail address of whoever did it. */
  person: string;
  /** A reference as a whole. */
  reference: string;
  kind: "" | AuditSource | `step:${StepName | SideAct}`;
  /** Days as they were typed. */
  from: string;
  to: string;
};

export const auditSteps: readonly (StepName | SideAct)[] = [...stepNames, ...sideActNames];

export function auditSearchOf(search: URLSearchParams): AuditSearch {
  const text = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, LONGEST_WORDS);
  const step = text("kind").replace(/^step:/, "");
  const isOfStep = text("kind").startsWith("step:");
  return {
    person: text("person"),
    reference: text("reference").toUpperCase(),
    kind:
      isOfStep && (isStep(step) || isSideAct(step))
        ? `step:${step}`
        : (auditSources.find((source) => source === text("kind")) ?? ""),
    from: text("from"),
    to: text("to"),
  };
}

/** The fields of days that say no day. */
export function unreadDays({ from, to }: AuditSearch): readonly ("from" | "to")[] {
  const isUnread = (typed: string) => typed !== "" && readDay(typed) === null;
  return [...(isUnread(from) ? (["from"] as const) : []), ...(isUnread(to) ? (["to"] as const) : [])];
}

export const auditPath = "/agency/audit";

/** The address of a search, or of a file of what it finds. */
export function auditSearchPath(
  search: AuditSearch,
  place: AuditPlace | null = null,
  path = auditPath,
): string {
  const asked = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== ""));
  if (place !== null) asked.set("after", `${place.at}~${place.key}`);
  const query = asked.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Where the page of an address begins; null: with the newest entry. */
export function auditPlaceOf(search: URLSearchParams): AuditPlace | null {
  const [, at, key] = /^(\d{4}-[\d-]+T[\d:.]+Z)~([a-z]+ [\d ]{1,40})$/.exec(search.get("after") ?? "") ?? [];
  return at === undefined || key === undefined || Number.isNaN(Date.parse(at)) ? null : { at, key };
}
