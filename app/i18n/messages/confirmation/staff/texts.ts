import { clockEn } from "./clock-en.ts";
import { clockKo } from "./clock-ko.ts";
import { frameEn } from "./frame-en.ts";
import { frameKo } from "./frame-ko.ts";
import { queueEn } from "./queue-en.ts";
import { queueKo } from "./queue-ko.ts";
import { workEn } from "./work-en.ts";
import { workKo } from "./work-ko.ts";

/** Texts of the pages on which officials work through a case. */
export const caseTexts = {
  ko: { frame: frameKo, clock: clockKo, queue: queueKo, work: workKo },
  en: { frame: frameEn, clock: clockEn, queue: queueEn, work: workEn },
};
export type CaseText = (typeof caseTexts)["ko"];
