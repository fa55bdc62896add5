import { legalForms, regions, sizes, techFields } from "#app/matching/catalogue/vocabulary.ts";
import { daysAgo } from "./dates.ts";
import { certifications, sites, withItems } from "./item-words.ts";
import { atBase, dayRangeOf, durationBounds } from "./label-tests.ts";
import { figureIn } from "./label-values.ts";
import * as lists from "./list-words.ts";
import { patents } from "./patent-words.ts";
import type { Word } from "./word.ts";
import { choice, flag, flagOfChoice, number, series, words } from "./word-kinds.ts";

function sizeCode(word: string): string {
  const found = Object.entries(sizes).find(([, { ko }]) => ko === word);
  return found?.[0] ?? word.replaceAll("-", "_");
}

const companyAge: Word = {
  subject: "fact:foundedOn",
  criterion(test) {
    // A printed range of founding dates takes precedence over arithmetic on years.
    const range = dayRangeOf(test);
    if (range) return { fact: "foundedOn", ...range };
    const ago = durationBounds(test);
    return ago && { fact: "foundedOn", ago, at: atBase(test) };
  },
  enter(value, { facts, base }, tests) {
    const years = figureIn(value);
    if (years === null) return false;
    // Only a printed range is about the founding date itself; otherwise the labelled age is at the rule's base date.
    const hasRange = tests.some((test) => dayRangeOf(test) !== null);
    if (!hasRange || facts.foundedOn === undefined) facts.foundedOn = daysAgo(base, years);
    return true;
  },
};

const establishedOn: Word = {
  subject: "fact:foundedOn",
  criterion(test) {
    const range = dayRangeOf(test);
    return range && { fact: "foundedOn", ...range };
  },
  enter(value, { facts }) {
    if (typeof value === "string") facts.foundedOn = value;
    return typeof value === "string";
  },
};

const longNames: Readonly<Record<string, string>> = {
  충청북도: "충북",
  충청남도: "충남",
  전라북도: "전북",
  전라남도: "전남",
  경상북도: "경북",
  경상남도: "경남",
};
const provinceEndings = /(특별자치시|특별자치도|특별시|광역시|도|시)$/;

/** A province by its code, short or official name; a city below one keeps its own name and is not in the catalogue. */
function regionCode(name: string): string {
  const short = longNames[name] ?? name.replace(provinceEndings, "");
  const found = Object.entries(regions).find(
    ([code, { ko }]) => code === name || ko === name || ko === short,
  );
  return found?.[0] ?? name;
}

/** A company in a city of a province is in that province; a rule about the city is not about the province. */
function ownRegionCode(name: string): string {
  const whole = regionCode(name);
  return Object.hasOwn(regions, whole) ? whole : regionCode(name.split(" ")[0] ?? name);
}

export const dictionary: Readonly<Record<string, Word>> = {
  size: choice("size", sizes, sizeCode),
  establishedOn,
  companyAgeYears: companyAge,
  region: choice("headquarters", regions, regionCode, ownRegionCode),
  isCapitalArea: flagOfChoice(
    "headquarters",
    { words: ["capital_area"], members: regions.capital_area.members, value: "seoul" },
    "daejeon",
  ),
  isNewIndustry: flag("isNewIndustry"),
  employees: number("employees", "people"),
  revenueKRW: series("revenue", "KRW"),
  exportUSD: series("exports", "USD"),
  debtRatioPercent: series("debtRatio", "percent"),
  "other.currentRatioPercent": series("currentRatio", "percent"),
  "other.interestCoveragePercent": series("interestCoverage", "percent"),
  taxArrears: flag("hasTaxArrears"),
  "other.creditDefault": flag("hasCreditDefault"),
  "other.businessClosed": flag("isClosed"),
  "other.obligationsUnmet": flag("hasUnmetObligations"),
  "other.duplicateSupport": flag("hasSameContentSupport"),
  "other.wageArrearsListed": flag("isOnWageArrearsList"),
  "other.listed": flag("isListed"),
  "other.koreanOwnershipPercent": number("koreanOwnership", "percent"),
  "other.legalForm": choice("legalForm", legalForms, sizeCode),
  "other.isCorporation": flagOfChoice(
    "legalForm",
    { words: ["corporation"], value: "corporation" },
    "sole_proprietor",
  ),
  "other.capitalFullyImpaired": flagOfChoice("capitalImpairment", { words: ["full"], value: "full" }, "none"),
  "other.capitalImpaired": flagOfChoice(
    "capitalImpairment",
    { words: ["partial", "full"], value: "partial" },
    "none",
  ),
  "other.auditOpinionAdverse": flagOfChoice(
    "auditOpinion",
    { words: ["adverse", "disclaimer"], value: "adverse" },
    "unqualified",
  ),
  "other.auditOpinionQualifiedOrWorse": flagOfChoice(
    "auditOpinion",
    { words: ["qualified", "adverse", "disclaimer"], value: "qualified" },
    "unqualified",
  ),
  "other.fairTradeSanctionYearsSince": lists.fairTradeSanction,
  participationBan: withItems("sanctions", lists.participationBan),
  bankrupt: lists.bankrupt,
  partner: lists.partner,
  patents: withItems("patents", patents),
  technologyFields: words("technologies", "field", techFields),
  trl: lists.trl,
  confirmed: lists.confirmed,
  certifications,
  sites,
  recommendation: words("recommendations", "by"),
  investmentKRW: withItems("investments", lists.investment),
  priorRndSuccess: withItems("rndTasks", lists.priorRndSuccess),
};
