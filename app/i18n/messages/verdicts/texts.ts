import { verdictsEn } from "./en.ts";
import { verdictsKo } from "./ko.ts";

export const verdictsTexts = { ko: verdictsKo, en: verdictsEn };
