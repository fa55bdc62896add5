import { followingEn } from "./following-en.ts";
import { followingKo } from "./following-ko.ts";

export const followingTexts = { ko: followingKo, en: followingEn };
