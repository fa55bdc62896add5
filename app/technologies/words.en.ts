import type { technologiesKo } from "./words.ko.ts";

export const technologiesEn: typeof technologiesKo = {
  title: "National strategic technologies",
  lead: "The strategic technologies that Korean law designates. Choose one to see the support available for it.",
  contents: "On this page",
  inForce: "In force now",
  inForceSummary: (fields, technologies) => `${fields} fields, ${technologies} technologies`,
  draft: "Draft revision",
  draftBadge: "Draft",
  draftTitle: "This draft is not in force, and we could not check it against an official text",
  draftMore:
    "Confirmation and bonus points follow the list in force. Names and numbers below may still change.",
  validFrom: (day) => `In force since ${day}`,
  source: "Source",
  verified: "checked against the original",
  unverified: "not checked against the original",
  opportunities: (count) => `${count} ${count === "1" ? "opportunity" : "opportunities"}`,
  technologies: (count) => `${count} technologies`,
  becomes: "In the draft",
  was: "In the list in force",
  noMatch: "No counterpart",
  relations: {
    same: "the same",
    broader: "broader",
    narrower: "narrower",
    overlaps: "overlaps",
  },
  common: "Areas shared by the laws' technology lists",
  commonLead:
    "Four laws each designate technologies. Even within one area, benefits and procedures differ from list to list.",
  commonColumns: { area: "Shared area", lists: "Lists that include it" },
  lists: "The lists and their laws",
  listColumns: { list: "List", law: "Law", count: "Technologies" },
  notCounted: "Unknown",
  nothing: "No list of technologies has been imported yet.",
};
