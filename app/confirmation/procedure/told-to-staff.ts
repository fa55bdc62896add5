import type { StepName } from "./procedure.ts";
import type { SideAct } from "./side-acts.ts";

/** What officials are told of their cases, in the order of the settings. */
export const inboxKinds = [
  "assigned",
  "submitted",
  "supplement_answered",
  "message",
  "passed_on",
  "opinion_given",
  "review_given",
  "review_declined",
  "sent_back",
  "objected",
  "statement_given",
  "due_soon",
  "overdue",
] as const;
export type InboxKind = (typeof inboxKinds)[number];

/** By mail as soon as it happens, in one mail of the morning, or not by mail at all. */
export const inboxMails = ["at_once", "digest", "none"] as const;
export type InboxMail = (typeof inboxMails)[number];

/** To whoever is responsible in this part, else to all who could be; or to the person whom the event names. */
type Told = { kind: InboxKind; to: "centre_officer" | "ministry_officer" | "decider" | "assignee" };

/**
 * Of which events officials are told, and in which part. What has no line here is nobody's next work. Messages of the
 * applicant are no events, and days that come near are nobody's act: both are told besides.
 */
export const toldToStaff: Readonly<Partial<Record<StepName | SideAct, Told>>> = {
  submit: { kind: "submitted", to: "centre_officer" },
  answer_supplement: { kind: "supplement_answered", to: "centre_officer" },
  pass_screening: { kind: "passed_on", to: "ministry_officer" },
  answer_consultation: { kind: "opinion_given", to: "ministry_officer" },
  submit_review: { kind: "review_given", to: "ministry_officer" },
  decline_review: { kind: "review_declined", to: "ministry_officer" },
  recommend: { kind: "passed_on", to: "decider" },
  send_back: { kind: "sent_back", to: "ministry_officer" },
  close_vote: { kind: "passed_on", to: "decider" },
  decide: { kind: "passed_on", to: "centre_officer" },
  // Whoever decides an objection took no part before, so that nobody is responsible for it yet.
  lodge_objection: { kind: "objected", to: "ministry_officer" },
  propose_revocation: { kind: "passed_on", to: "decider" },
  state_on_revocation: { kind: "statement_given", to: "ministry_officer" },
  assign: { kind: "assigned", to: "assignee" },
};
