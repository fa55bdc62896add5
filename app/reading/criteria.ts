import type { Duration } from "#app/matching/calendar.ts";
import { certificateKinds } from "#app/matching/catalogue/certificates.ts";
import { industryCode } from "#app/matching/catalogue/industries.ts";
import { places } from "#app/matching/catalogue/places.ts";
import { spelling } from "#app/matching/catalogue/spelling.ts";
import { regions } from "#app/matching/catalogue/vocabulary.ts";
import type { BaseDate, Criterion, Over, Range } from "#app/matching/rule.ts";
import { codesOfIndustry } from "./industry-names.ts";
import { numbersIn } from "./number-facts.ts";
import { recommenderIn } from "./recommendations.ts";
import type { Bounds, Statement } from "./statement.ts";

type Said<Fact extends Statement["fact"]> = Statement & { fact: Fact };

const CRITERIA: { [Fact in Statement["fact"]]?: (said: Said<Fact>) => Criterion | null } = {
  size: ({ test }) => ({ fact: "size", anyOf: [...test.in] }),
  companyAgeYears: ageCriterion,
  preFounder: () => ({ fact: "size", anyOf: ["pre_founder"] }),
  region: ({ test }) => placeCriterion(test),
  revenueKRW: ({ test, quote }) => closedYears("revenue", test, "KRW", quote),
  exportUSD: ({ test, quote }) => closedYears("exports", test, "USD", quote),
  debtRatioPercent: debtCriterion,
  patent: ({ test, quote }) => patentCriterion(test.kind ?? "", quote),
  partner: ({ test, quote }) => partnerCriterion(test.anyOf, test.min ?? 1, quote),
  employees: ({ test }) => ({ fact: "employees", ...rangeOf(test), unit: "people" }),
  industry: ({ test }) => industryCriterion(test.anyOf),
  certification: ({ test }) => certificateCriterion(test.anyOf),
  isCorporation: ({ test }) => ({
    fact: "legalForm",
    anyOf: [test.equals ? "corporation" : "sole_proprietor"],
  }),
  isListed: ({ test }) => ({ fact: "isListed", is: test.equals }),
  taxArrears: () => ({ fact: "hasTaxArrears", is: true }),
  creditDefault: () => ({ fact: "hasCreditDefault", is: true }),
  businessClosed: () => ({ fact: "isClosed", is: true }),
  obligationsUnmet: () => ({ fact: "hasUnmetObligations", is: true }),
  duplicateSupport: () => ({ fact: "hasSameContentSupport", is: true }),
  wageArrears: () => ({ fact: "isOnWageArrearsList", is: true }),
  participationBan: ({ quote }) => banCriterion(quote),
  bankrupt: () => ({ some: "insolvencies", where: { fact: "isOngoing", is: true } }),
  capitalImpaired: () => ({ fact: "capitalImpairment", anyOf: ["full"] }),
  other: ({ as, test }) => (as === "exclusion" ? groundInWords(test.text) : recommendedBy(test.text)),
};

function ageCriterion({ test, quote, onlyIf, as }: Said<"companyAgeYears">): Criterion {
  const { from, to } = test;
  if (from !== undefined || to !== undefined)
    return { fact: "foundedOn", ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const age: Criterion = { fact: "foundedOn", ago: yearsOf(test), at: baseIn(quote) };
  return onlyIf === undefined || as === "exclusion"
    ? age
    : { all: [{ fact: "isNewIndustry", is: true }, age] };
}

/** Exports of any late year are exports; none of them does not tell that there never were any. */
export const EXPORTED: Criterion = {
  fact: "exports",
  above: 0,
  unit: "USD",
  over: { lastClosedYears: 5, as: "any", at: "not_printed" },
};

/** The age for everybody where only the longer one for new industries is printed: the act grants that beside seven years. */
export function commonAge({ quote }: Statement): Criterion {
  return { fact: "foundedOn", ago: { max: { years: 7 } }, at: baseIn(quote) };
}

function recommendedBy(words: string): Criterion | null {
  const body = recommenderIn(words);
  return body === null ? null : { some: "recommendations", where: { fact: "by", anyOf: [body] } };
}

/** Grounds in a notice's words for which the catalogue has a fact. */
function groundInWords(words: string): Criterion | null {
  if (!/감사\s?의견/u.test(words)) return null;
  return {
    fact: "auditOpinion",
    anyOf: /한정/u.test(words) ? ["qualified", "adverse", "disclaimer"] : ["adverse", "disclaimer"],
  };
}

/** The criterion of the language; null where it has none. */
export function criterionOf(said: Statement): Criterion | null {
  const make = CRITERIA[said.fact] as ((said: Statement) => Criterion | null) | undefined;
  return make?.(said) ?? null;
}

/** On which day a limit is measured, in the words of the line. */
function baseIn(quote: string): BaseDate {
  if (/공고일|공고\s?시작일|공고\s?현재/u.test(quote)) return "announcement";
  if (/마감일|접수\s?마감|신청\s?마감/u.test(quote)) return "deadline";
  if (/신청일|접수일|신청\s?당시/u.test(quote)) return "application";
  return "not_printed";
}

function rangeOf({ min, max, minInclusive = true, maxInclusive = true }: Bounds): Range<number> {
  return {
    ...(min !== undefined && (minInclusive ? { min } : { above: min })),
    ...(max !== undefined && (maxInclusive ? { max } : { below: max })),
  };
}

function yearsOf(bounds: Bounds): Range<Duration> {
  return Object.fromEntries(
    Object.entries(rangeOf(bounds)).map(([side, years]) => [
      side,
      Number.isInteger(years) ? { years } : { months: Math.round(years * 12) },
    ]),
  );
}

/** Figures of other times than closed years, and of growth: for a person. */
const OTHER_TIMES = /분기|개월|증가|성장|당해|건당|반기|월평균/u;
const YEARS =
  /(?<![\d'’‘.])(?:최근|직전|과거)?\s?(?<![\d'’‘.])(\d|두|세)\s?(?:개)?\s?(?:년|회계연도|사업연도|개년)/u;

/** The figure of the last closed year, or of several as a line says: in a row, on average, in sum. Null if it does not say how. */
function closedYears(
  fact: string,
  bounds: Bounds,
  unit: "KRW" | "USD" | "percent",
  quote: string,
): Criterion | null {
  if (OTHER_TIMES.test(quote)) return null;
  const printed = YEARS.exec(quote)?.[1];
  const count = { 두: 2, 세: 3 }[printed ?? ""] ?? Number(printed ?? 1);
  const as = joinedAs(quote) ?? (count === 1 ? "each" : null);
  if (as === null || !(count >= 1 && count <= 5)) return null;
  return { fact, ...rangeOf(bounds), unit, over: { lastClosedYears: count, as, at: baseIn(quote) } };
}

function joinedAs(quote: string): Over["as"] | null {
  if (/연속|매년|각각/u.test(quote)) return "each";
  if (/평균/u.test(quote)) return "average";
  return /합계|누적/u.test(quote) ? "sum" : null;
}

/** '3 years old and a debt ratio of 500 % two years in a row' keeps out whoever is both. */
function debtCriterion(said: Said<"debtRatioPercent">): Criterion | null {
  const ratio = closedYears(
    "debtRatio",
    said.test,
    "percent",
    said.quote.replace(/^.*?(?:경과|이상이고|이상인)[^,]*,/u, ""),
  );
  const age = numbersIn(said.quote).find((one) => one.fact === "companyAgeYears");
  if (ratio === null || age?.fact !== "companyAgeYears") return ratio;
  return { all: [{ fact: "foundedOn", ago: yearsOf(age.test), at: baseIn(said.quote) }, ratio] };
}

/** A ban that runs, or one that was imposed within the printed years. */
function banCriterion(quote: string): Criterion {
  const isBan: Criterion = { fact: "kind", anyOf: ["participation_ban"] };
  const years = Number(/최근\s?(\d)\s?년/u.exec(quote)?.[1] ?? 0);
  const when: Criterion =
    years === 0
      ? { fact: "endsOn", validAt: "deadline" }
      : { fact: "imposedOn", ago: { max: { years } }, at: baseIn(quote) };
  return { some: "sanctions", where: { all: [isBan, when] } };
}

const RIGHTS: readonly (readonly [RegExp, string])[] = [
  [/특허/u, "patent"],
  [/실용신안/u, "utility_model"],
  [/디자인/u, "design"],
  [/상표/u, "trademark"],
];

/** Rights that are registered or, where the line lets them, filed; one whose day matters is for a person. */
function patentCriterion(kind: string, quote: string): Criterion | null {
  if (/해외|국제|PCT|등\s?보유|지식\s?재산|산업\s?재산|지재권/u.test(quote)) return null;
  const since = rightSince(quote);
  if (since === null) return null;
  const kinds = RIGHTS.flatMap(([pattern, code]) => (pattern.test(kind) ? [code] : []));
  if (kinds.length === 0) return null;
  const isFiled = /출원/u.test(quote);
  return {
    some: "patents",
    where: {
      all: [
        { fact: "kind", anyOf: kinds },
        ...(isFiled ? [] : [{ fact: "status", anyOf: ["registered"] } satisfies Criterion]),
        ...since(isFiled),
      ],
    },
  };
}

/** '2년 이내 출원 또는 등록': how old a right may be; null where a line says it otherwise. */
function rightSince(quote: string): ((isFiled: boolean) => Criterion[]) | null {
  const printed = [...quote.matchAll(/(\d{1,2})\s?년(\s?(?:이내|내))?/gu)];
  if (printed.length === 0) return () => [];
  const [, years, within] = printed[0] ?? [];
  if (printed.length > 1 || within === undefined) return null;
  const ago = { ago: { max: { years: Number(years) } }, at: baseIn(quote) };
  const registered: Criterion = { fact: "registeredOn", ...ago };
  const isRegistered: Criterion = { fact: "status", anyOf: ["registered"] };
  return (isFiled) =>
    isFiled ? [{ any: [{ fact: "filedOn", ...ago }, { all: [isRegistered, registered] }] }] : [registered];
}

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/대학|산학협력단/u, "university"],
  [/연구|출연/u, "institute"],
  [/해외/u, "foreign_company"],
  [/수요처/u, "demand_site"],
  [/수요/u, "demand_company"],
  [/로봇/u, "robot_company"],
  [/AI/u, "ai_company"],
  [/대기업/u, "large_company"],
];

/** Roles in a row that must all be there ('… 필수로 포함'), or of which one is enough. */
function partnerCriterion(names: readonly string[], min: number, quote: string): Criterion | null {
  const found = names.map((name) => ROLES.find(([pattern]) => pattern.test(name))?.[1]);
  if (found.length === 0 || found.includes(undefined)) return null;
  const roles = [...new Set(found as string[])];
  const some = (anyOf: string[]): Criterion => ({
    some: "partners",
    where: { fact: "role", anyOf },
    atLeast: min,
  });
  const areAll = roles.length > 1 && /필수|모두|각각/u.test(quote) && !/또는|혹은|[·ㆍ]|중\s/u.test(quote);
  return areAll ? { all: roles.map((role) => some([role])) } : some(roles);
}

const codeOfRegion = new Map<string, string>(Object.entries(regions).map(([code, { ko }]) => [ko, code]));

function placeCriterion(test: Said<"region">["test"]): Criterion | null {
  if (test.noneOf !== undefined) return atPlace(["non_capital"], test);
  const provinces = (test.anyOf ?? []).flatMap((name) => codeOfRegion.get(name) ?? []);
  const codes = codesBelow(test) ?? provinces;
  return codes.length === 0 ? null : atPlace(codes, test);
}

/** The codes of the places that a notice names below a province; null where the language does not know all of them. */
export function codesBelow({ anyOf = [], place, places: several }: Said<"region">["test"]): string[] | null {
  const names = several ?? (place === undefined ? [] : anyOf.map((province) => `${province} ${place}`));
  const codes = names.map((name) => {
    const [province = "", part] = name.split(" ");
    const code = codeOfRegion.get(province) ?? "";
    return part === undefined ? code : `${code}/${part}`;
  });
  return codes.length > 0 && codes.every((code) => code in places) ? codes : null;
}

/** A seat alone, a site of the kinds that are named, or any site. */
function atPlace(codes: string[], { site = "any", kinds = [] }: Said<"region">["test"]): Criterion {
  const seat: Criterion = { fact: "headquarters", anyOf: codes };
  if (site === "hq") return seat;
  const there: Criterion = { fact: "region", anyOf: codes };
  const where: Criterion = kinds.length === 0 ? there : { all: [there, { fact: "kind", anyOf: [...kinds] }] };
  const sites: Criterion = { some: "sites", where };
  return kinds.length === 0 || kinds.includes("headquarters") ? { any: [seat, sites] } : sites;
}

/** Industries that the classification, or the usage of notices, knows by name; anything else is in the notice's own words. */
function industryCriterion(names: readonly string[]): Criterion | null {
  const codes = names.map((name) => {
    const code = industryCode(name);
    return code === null ? codesOfIndustry(name) : [code];
  });
  return codes.every((code) => code !== null)
    ? { fact: "industry", anyOf: [...new Set(codes.flat())] }
    : null;
}

const kindOfCertificate = new Map(
  Object.entries(certificateKinds).flatMap(([kind, one]) =>
    [one.ko, ...("aliases" in one ? one.aliases : [])].map((name) => [spelling(name), kind] as const),
  ),
);

/** One of these certificates; null where the catalogue does not know one. */
export function certificateCriterion(names: readonly string[]): Criterion | null {
  const kinds = names.map((name) => kindOfCertificate.get(spelling(name)));
  return kinds.every((kind) => kind !== undefined)
    ? { some: "certificates", where: { fact: "kind", anyOf: kinds as string[] } }
    : null;
}
