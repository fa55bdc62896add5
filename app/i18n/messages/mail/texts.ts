import { mailEn } from "./en.ts";
import { mailKo } from "./ko.ts";

export const mailTexts = { ko: mailKo, en: mailEn };
