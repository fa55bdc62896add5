import { profileEn } from "./words.en.ts";
import { profileKo } from "./words.ko.ts";

export const profileWords = { ko: profileKo, en: profileEn };
