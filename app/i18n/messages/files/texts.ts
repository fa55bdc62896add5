import { filesEn } from "./en.ts";
import { filesKo } from "./ko.ts";

export const filesTexts = { ko: filesKo, en: filesEn };
