import { decidingEn } from "./deciding-en.ts";
import { decidingKo } from "./deciding-ko.ts";
import { letterEn } from "./letter-en.ts";
import { letterKo } from "./letter-ko.ts";

/** Texts of letters. */
export const lettersTexts = { ko: { letter: letterKo }, en: { letter: letterEn } };

/** Texts of the pages on which a case is decided and notified. */
export const decidingTexts = { ko: decidingKo, en: decidingEn };
export type DecidingText = typeof decidingKo;
