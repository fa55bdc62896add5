import type { StepName } from "#app/confirmation/procedure/procedure.ts";

/** The pages of a case in the order of its tabs; the overview has no part of its own in the address. */
export const casePages = [
  "overview",
  "screening",
  "supplements",
  "consultations",
  "reviews",
  "decision",
  "letters",
] as const;
export type CasePage = (typeof casePages)[number];

export function pathOf(caseId: number, page: CasePage): string {
  return `/agency/cases/${caseId}${page === "overview" ? "" : `/${page}`}`;
}

/** On which page an official takes a step; a step of nobody here is missing. */
export const pageOfStep: Readonly<Partial<Record<StepName, CasePage>>> = {
  begin_screening: "screening",
  pass_screening: "screening",
  return: "screening",
  request_supplement: "supplements",
  close_supplement: "supplements",
  request_consultation: "consultations",
  answer_consultation: "consultations",
  close_consultation: "consultations",
  commission_review: "reviews",
  close_review: "reviews",
  recommend: "decision",
  begin_deliberation: "decision",
  send_back: "decision",
  decide: "decision",
  revoke: "decision",
  notify: "letters",
  record_arrival: "letters",
};
