import { matchesEn } from "./en.ts";
import { matchesKo } from "./ko.ts";

export const matchesTexts = { ko: matchesKo, en: matchesEn };
