import { consultingEn, consultingKo } from "#app/confirmation/consult/words.ts";
import { reviewingEn, reviewingKo } from "#app/confirmation/review/words.ts";

/** Texts of consulting ministries and of technical reviews. */
export const hearingWords = {
  ko: { consulting: consultingKo, reviewing: reviewingKo },
  en: { consulting: consultingEn, reviewing: reviewingEn },
};
export type HearingWords = (typeof hearingWords)["ko"];
