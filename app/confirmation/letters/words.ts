import { decidingEn, decidingKo } from "#app/confirmation/decide/words.ts";
import { letterEn, letterKo } from "./letter-words.ts";

/** Texts of letters. */
export const lettersWords = { ko: { letter: letterKo }, en: { letter: letterEn } };

/** Texts of the pages on which a case is decided and notified. */
export const decidingWords = { ko: decidingKo, en: decidingEn };
export type DecidingWords = typeof decidingKo;
