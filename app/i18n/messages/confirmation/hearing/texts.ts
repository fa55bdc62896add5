import { consultingEn } from "./consulting-en.ts";
import { consultingKo } from "./consulting-ko.ts";
import { reviewingEn } from "./reviewing-en.ts";
import { reviewingKo } from "./reviewing-ko.ts";

/** Texts of consulting ministries and of technical reviews. */
export const hearingTexts = {
  ko: { consulting: consultingKo, reviewing: reviewingKo },
  en: { consulting: consultingEn, reviewing: reviewingEn },
};
export type HearingText = (typeof hearingTexts)["ko"];
