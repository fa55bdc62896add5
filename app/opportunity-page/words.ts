import { wordsOfPage } from "#app/i18n/loaded-words.ts";

/** The words of the page of one opportunity. */
export const opportunityWords = await wordsOfPage({
  ko: async () => (await import("./words.ko.ts")).opportunityKo,
  en: async () => (await import("./words.en.ts")).opportunityEn,
});
