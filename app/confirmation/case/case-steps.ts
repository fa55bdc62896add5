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
  "objections",
  "revocation",
  "extension",
  "looks",
] as const;
export type CasePage = (typeof casePages)[number];

export function pathOf(caseId: number, page: CasePage): string {
  return `/agency/cases/${caseId}${page === "overview" ? "" : `/${page}`}`;
}

/** On which page of a case an official takes a step; null: it is taken elsewhere, or by nobody. */
export const pageOfStep: Readonly<Record<StepName, CasePage | null>> = {
  submit: null,
  begin_screening: "screening",
  request_supplement: "supplements",
  answer_supplement: null,
  close_supplement: "supplements",
  pass_screening: "screening",
  request_consultation: "consultations",
  answer_consultation: "consultations",
  close_consultation: "consultations",
  commission_review: "reviews",
  declare_review: null,
  decline_review: null,
  submit_review: null,
  close_review: "reviews",
  recommend: "decision",
  begin_deliberation: "decision",
  send_back: "decision",
  decide: "decision",
  notify: "letters",
  record_arrival: "letters",
  extend_period: "extension",
  withdraw: null,
  return: "screening",
  lodge_objection: null,
  withdraw_objection: null,
  enter_objection: "objections",
  uphold_decision: "objections",
  change_decision: "objections",
  refuse_objection: "objections",
  propose_revocation: "revocation",
  state_on_revocation: null,
  enter_statement: "revocation",
  drop_revocation: "revocation",
  revoke: "revocation",
  expire: null,
};
