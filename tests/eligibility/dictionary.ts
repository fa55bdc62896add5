import { regions, sizes, techFields } from "#app/matching/catalogue/vocabulary.ts";
import { daysAgo } from "./dates.ts";
import { atBase, durationBounds, wordsOf } from "./label-tests.ts";
import * as lists from "./list-words.ts";
import { patents } from "./patent-words.ts";
import type { Word } from "./word.ts";
import { flag, flagOfChoice, number, series, words } from "./word-kinds.ts";

const size: Word = {
  subject: "fact:size",
  criterion(test) {
    const codes = wordsOf(test.in ?? test.anyOf, sizes, sizeCode);
    return codes && { fact: "size", anyOf: codes };
  },
  enter(value, { facts }) {
    const code = typeof value === "string" ? sizeCode(value) : "";
    if (!Object.hasOwn(sizes, code)) return false;
    facts.size = code;
    return true;
  },
};

function sizeCode(word: string): string {
  return word.replaceAll("-", "_");
}

const companyAge: Word = {
  subject: "fact:foundedOn",
  criterion(test) {
    const { establishedFrom: from, establishedTo: to } = test;
    // A printed range of founding days beats arithmetic on years.
    if (typeof from === "string" || typeof to === "string")
      return {
        fact: "foundedOn",
        ...(typeof from === "string" && { from }),
        ...(typeof to === "string" && { to }),
      };
    const ago = durationBounds(test);
    return ago && { fact: "foundedOn", ago, at: atBase(test) };
  },
  enter(value, { facts, base }) {
    if (typeof value === "number") facts.foundedOn ??= daysAgo(base, value);
    return typeof value === "number";
  },
};

const establishedOn: Word = {
  subject: "fact:foundedOn",
  criterion: () => null,
  enter(value, { facts }) {
    if (typeof value === "string") facts.foundedOn = value;
    return typeof value === "string";
  },
};

const region: Word = {
  subject: "fact:headquarters",
  criterion(test) {
    const codes = wordsOf(test.anyOf ?? test.in ?? test.equals, regions, regionCode);
    return codes && { fact: "headquarters", anyOf: codes };
  },
  enter(value, { facts }) {
    const code = typeof value === "string" ? regionCode(value) : "";
    if (!Object.hasOwn(regions, code)) return false;
    facts.headquarters = code;
    return true;
  },
};

function regionCode(name: string): string {
  const found = Object.entries(regions).find(([code, { ko }]) => code === name || ko === name);
  return found?.[0] ?? name;
}

export const dictionary: Readonly<Record<string, Word>> = {
  size,
  establishedOn,
  companyAgeYears: companyAge,
  region,
  isCapitalArea: flagOfChoice("headquarters", { words: ["capital_area"], value: "seoul" }, "daejeon"),
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
  "other.isCorporation": flagOfChoice(
    "legalForm",
    { words: ["corporation"], value: "corporation" },
    "sole_proprietor",
  ),
  "other.capitalFullyImpaired": flagOfChoice("capitalImpairment", { words: ["full"], value: "full" }, "none"),
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
  participationBan: lists.participationBan,
  bankrupt: lists.bankrupt,
  partner: lists.partner,
  patents,
  technologyFields: words("technologies", "field", techFields),
  trl: lists.trl,
  confirmed: lists.confirmed,
  certifications: words("certificates", "kind"),
  recommendation: words("recommendations", "by"),
  investmentKRW: lists.investment,
  priorRndSuccess: lists.priorRndSuccess,
};
