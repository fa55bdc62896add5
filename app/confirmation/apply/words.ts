import { applyEn } from "./words.en.ts";
import { applyKo } from "./words.ko.ts";

export const applyWords = { ko: applyKo, en: applyEn };
export type ApplyWords = typeof applyKo;
