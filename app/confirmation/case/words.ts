import { queueEn, queueKo } from "#app/confirmation/queue/words.ts";
import { clockEn, clockKo } from "./clock-words.ts";
import { frameEn, frameKo } from "./frame-words.ts";
import { workEn, workKo } from "./work-words.ts";

/** Texts of the pages on which officials work through a case. */
export const caseWords = {
  ko: { frame: frameKo, clock: clockKo, queue: queueKo, work: workKo },
  en: { frame: frameEn, clock: clockEn, queue: queueEn, work: workEn },
};
export type CaseWords = (typeof caseWords)["ko"];
