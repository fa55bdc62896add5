import type { technologiesKo } from "./words.ko.ts";

export const technologiesEn: typeof technologiesKo = {
  title: "National strategic technologies",
  lead: "The strategic technologies that Korean law names. Choose one to see the support that is meant for it.",
  contents: "On this page",
  inForce: "In force now",
  inForceSummary: (fields, technologies) => `${fields} fields, ${technologies} technologies`,
  draft: "Draft revision",
  draftBadge: "Draft",
  draftTitle: "A draft that is not in force and that we could not check against an official text",
  draftMore:
    "Confirmation and bonus points follow the list in force. Names and numbers below may still change.",
  validFrom: (day) => `In force since ${day}`,
  source: "Source",
  verified: "checked against the original",
  unverified: "not checked against the original",
  opportunities: (count) => `${count} ${count === "1" ? "opportunity" : "opportunities"}`,
  technologies: (count) => `${count} technologies`,
  scope: "Scope",
  becomes: "In the draft",
  was: "In the list in force",
  noMatch: "No counterpart",
  relations: {
    same: "the same",
    broader: "broader",
    narrower: "narrower",
    overlaps: "overlaps",
  },
  common: "Areas that the laws' technology lists share",
  commonLead:
    "Four laws each designate technologies. Even within one area, benefits and procedures differ from list to list.",
  commonColumns: { area: "Shared area", lists: "Lists that name it" },
  lists: "The lists and their laws",
  listColumns: { list: "List", law: "Law", count: "Technologies" },
  notCounted: "Not known",
  nothing: "No list of technologies has been taken in yet.",
};
