import { profileEn } from "./en.ts";
import { profileKo } from "./ko.ts";

export const profileTexts = { ko: profileKo, en: profileEn };
