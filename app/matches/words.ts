import { matchesEn } from "./words.en.ts";
import { matchesKo } from "./words.ko.ts";

export const matchesWords = { ko: matchesKo, en: matchesEn };
