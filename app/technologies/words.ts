import { wordsOfPage } from "#app/i18n/loaded-words.ts";

/** The words of the list of national strategic technologies. */
export const technologiesWords = await wordsOfPage({
  ko: async () => (await import("./words.ko.ts")).technologiesKo,
  en: async () => (await import("./words.en.ts")).technologiesEn,
});
