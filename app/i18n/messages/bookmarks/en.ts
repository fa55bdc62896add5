import type { bookmarksKo } from "./ko.ts";

export const bookmarksEn: typeof bookmarksKo = {
  own: {
    title: "Saved for me",
    lead: "Only you see these. Save for the company what its members should see, too.",
  },
  company: {
    title: "Saved for the company",
    lead: (company) => `Members and mandated consultants of ${company} share this list.`,
    mayNot: "Owners, editors and mandated consultants keep this list.",
    link: "Saved for the company",
  },
  states: {
    looking: "Looking into it",
    preparing: "Preparing",
    applied: "Applied",
    won: "Won",
    lost: "Not won",
  },
  all: "All",
  list: "List of saved opportunities",
  filter: "Filter by state",
  none: "Nothing is saved yet. Save an opportunity from its card or page.",
  noneOf: (state) => `Nothing is saved as “${state}”.`,
  toSearch: "Find opportunities",
  pages: "Pages of saved opportunities",
  closed: "It has closed.",
  vanished: "The notice is no longer listed. Only your notes are left.",
  changedBy: (when, who) => `Changed ${when} by ${who}`,
  changed: (when) => `Changed ${when}`,
  edit: "Change state and note",
  state: "State",
  note: "Note",
  noteHint: (most) => `At most ${most} characters.`,
  save: "Save",
  remove: "Remove",
  removeOf: (title) => `Remove “${title}”`,
  done: {
    saved: "Saved.",
    removed: "Removed from the list.",
    gone: "That entry has been removed meanwhile.",
  },
  problems: {
    state: "Choose a state.",
    tooLong: (most) => `A note has at most ${most} characters.`,
    unreadable: "The note has characters that cannot be kept. Delete them, then save again.",
  },
  otherCompany: (company, active) =>
    `This page was opened for ${company}, but you are now looking at ${active}. Nothing was saved. Choose the company again, then save.`,
  refused: {
    gone: "There is no such opportunity.",
    tooMany: "You have reached the limit of saved opportunities. Remove old ones, then save again.",
  },
};
