import type { listsKo } from "./lists-ko.ts";

export const listsEn: typeof listsKo = {
  page: {
    title: "Which lists are we on?",
    lead: "Four laws each designate technologies. The same name on another list means other benefits and other duties.",
    chooseTitle: "Choose the technology",
    chooseLead: "Choose one of the fifty technologies in force.",
    other: "Choose another technology",
    nowTitle: "On the list in force",
    field: "Field",
    scope: "Scope",
    source: "Source",
    sourceLink: "Notice that prints the definitions (Korean)",
    draftTitle: "In the draft revision",
    draftWarning: "A draft that is not in force and that we could not check against an official text",
    draftMore: "The comparison is Naru's own, by name and scope. Applications follow the list in force.",
    noCounterpart: "Nothing in the draft corresponds to it.",
    areasTitle: "In the common areas and under the four laws",
    areasLead: "Which of the nineteen common areas it lies in is Naru's own reading of name and scope.",
    listsCaption: "Lists of the laws that touch this common area",
    columns: { list: "List", law: "Law", count: "Technologies", touches: "Touches this area" },
    countsOnly:
      "Of each list we know only how many technologies it names and which areas it touches. That a list touches the area does not mean that this technology stands on it: look it up in the annexes and notices of that law.",
    othersTitle: "Other laws, not to be mixed up",
    tax: {
      title: "The ‘national strategic technologies’ of tax credits are another list",
      text: "The Restriction of Special Taxation Act has a list of its own under the same name. So do not count on a tax credit because of a confirmation here (assumption). The tax authorities decide.",
    },
    core: {
      title: "A national core technology comes with duties",
      text: "The list of the Industrial Technology Protection Act protects; it gives no benefit. Exporting such a technology or transferring it abroad may need approval or notification first (article 11, which we have not checked against the text). Find out before going abroad.",
    },
    thresholds: {
      title: "The same word, other limits",
      text: "Even for the same kind of memory chip, laws may set different limits. Standing on one list says nothing about the next.",
    },
    preCheck: "Check before you apply with this technology",
    explorer: "All national strategic technologies",
  },
  say: {
    relations: {
      same: "the same",
      broader: "the draft is broader",
      narrower: "the draft is narrower",
      overlaps: "overlaps",
    },
    unverified: "not checked against the original",
    verified: "checked against the original",
    yes: "yes",
    no: "no",
    notCounted: "not known by itself",
  },
};
