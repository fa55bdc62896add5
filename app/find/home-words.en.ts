import type { homeKo } from "./home-words.ko.ts";

export const homeEn: typeof homeKo = {
  title: "Find public support, and see who may apply and on what grounds",
  searchLabel: "What support are you looking for?",
  searchHint: "Write as you would say it: a technology, a programme, an agency, a region.",
  examplesLabel: "For example",
  examples: [
    "AI chip field trial",
    "overseas certification costs",
    "innovative product",
    "early startup in Busan",
  ],
  closing: "Closing within 7 days",
  closingAll: "See all that close soon",
  closingNone: "Nothing closes within 7 days.",
  kinds: "Browse by kind",
  kindCount: (count) => count,
  fields: "Browse by strategic technology",
  fieldsLead:
    "Opportunities that are open or expected, in each of the 12 fields of national strategic technology.",
  toTechnologies: "See all 50 technologies",
  all: (total) => `See all ${total} open or expected opportunities`,
  unavailable: "Counts and closing dates cannot be shown at the moment",
  unavailableMore: "The database does not answer. Try your search again in a moment.",
};
