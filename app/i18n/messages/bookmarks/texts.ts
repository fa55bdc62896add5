import { bookmarksEn } from "./en.ts";
import { bookmarksKo } from "./ko.ts";

export const bookmarksTexts = { ko: bookmarksKo, en: bookmarksEn };
export type BookmarksText = typeof bookmarksKo;
