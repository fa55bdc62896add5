import { aboutEn } from "./about-en.ts";
import { aboutKo } from "./about-ko.ts";
import { listsEn } from "./lists-en.ts";
import { listsKo } from "./lists-ko.ts";
import { preCheckEn } from "./pre-check-en.ts";
import { preCheckKo } from "./pre-check-ko.ts";

/** Texts of the public pages about confirmation. Loaders hand them out, so that no browser loads both languages. */
export const publicTexts = {
  ko: { about: aboutKo, preCheck: preCheckKo, lists: listsKo },
  en: { about: aboutEn, preCheck: preCheckEn, lists: listsEn },
};
