import { companiesEn } from "./en.ts";
import { companiesKo } from "./ko.ts";

export const companiesTexts = { ko: companiesKo, en: companiesEn };
export type CompaniesText = typeof companiesKo;
