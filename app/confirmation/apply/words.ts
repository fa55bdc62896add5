import { applyingEn } from "./words.en.ts";
import { applyingKo } from "./words.ko.ts";

export const applyingWords = { ko: applyingKo, en: applyingEn };
export type ApplyingWords = typeof applyingKo;
