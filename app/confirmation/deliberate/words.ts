import { deliberateEn } from "./words.en.ts";
import { deliberateKo } from "./words.ko.ts";

/** The committee: meetings, votes and minutes. */
export const deliberateWords = { ko: deliberateKo, en: deliberateEn };
