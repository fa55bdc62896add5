import { mailEn, mailKo } from "./letters.ts";

export const mailWords = { ko: mailKo, en: mailEn };
