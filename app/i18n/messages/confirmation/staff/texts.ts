import { clockEn } from "./clock-en.ts";
import { clockKo } from "./clock-ko.ts";
import { frameEn } from "./frame-en.ts";
import { frameKo } from "./frame-ko.ts";

/** Texts of the pages on which officials work through a case. */
export const caseTexts = {
  ko: { frame: frameKo, clock: clockKo },
  en: { frame: frameEn, clock: clockEn },
};
export type CaseText = (typeof caseTexts)["ko"];
