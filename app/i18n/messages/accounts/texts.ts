import { accountsEn } from "./en.ts";
import { accountsKo } from "./ko.ts";

export const accountsTexts = { ko: accountsKo, en: accountsEn };
