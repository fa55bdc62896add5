import { applyingEn } from "./applying-en.ts";
import { applyingKo } from "./applying-ko.ts";

export const applyingTexts = { ko: applyingKo, en: applyingEn };
export type ApplyingText = typeof applyingKo;
