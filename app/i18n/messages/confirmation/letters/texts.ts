import { letterEn } from "./letter-en.ts";
import { letterKo } from "./letter-ko.ts";

/** Texts of letters. */
export const lettersTexts = { ko: { letter: letterKo }, en: { letter: letterEn } };
