import { kindWords } from "../kind-words.ts";
import type { frameKo } from "./frame-ko.ts";

/** What stands around every page of a case. */
export const frameEn: typeof frameKo = {
  cases: "Cases",
  titleOf: (reference: string, page: string) => `${reference} ${page}`,
  hiddenTitle: "Title not shown (security-classed)",
  hiddenWhy:
    "What is in a security-classed technology is not kept online (assumption). Exchange the material offline under the reference.",
  lookRecorded: "This case is sensitive. Who opens it, and when, is recorded.",
  securityClasses: { general: "general", sensitive: "sensitive", security: "security" },
  kinds: kindWords.en,
  terms: {
    company: "Applicant",
    technology: "Technology",
    kind: "Kind",
    round: "Round",
    submitted: "Received",
    assignees: "Assigned to",
  },
  noAssignee: "nobody yet",
  roles: { centre_officer: "centre", ministry_officer: "ministry", decider: "decider" },
  tabsOf: (reference) => `Pages of ${reference}`,
  tabs: {
    overview: "Overview",
    screening: "Screening",
    supplements: "Supplements",
    consultations: "Consultations",
    reviews: "Reviews",
    decision: "Decision",
    letters: "Letters",
  },
  next: {
    title: "What to do next",
    none: (status) => `There is nothing for you to do while the case is “${status}”.`,
    notYet: "Not yet",
  },
};
