import { listsEn, listsKo } from "#app/confirmation/lists/words.ts";
import { preCheckEn, preCheckKo } from "#app/confirmation/pre-check/words.ts";
import { aboutEn, aboutKo } from "./words.ts";

/** Texts of the public pages about confirmation. Loaders hand them out, so that no browser loads both languages. */
export const publicWords = {
  ko: { about: aboutKo, preCheck: preCheckKo, lists: listsKo },
  en: { about: aboutEn, preCheck: preCheckEn, lists: listsEn },
};
