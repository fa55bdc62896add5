import { companyFacts, type ListName, listOf } from "#app/matching/facts.ts";

/** Where the profile keeps each list of the catalogue of facts. */
export const listTables = {
  technologies: "company_technology",
  certificates: "company_certificate",
  patents: "company_patent",
  investments: "company_investment",
  partners: "company_partner",
  recommendations: "company_recommendation",
  rndTasks: "company_rnd_task",
  sites: "company_site",
  people: "company_person",
  sanctions: "company_sanction",
  insolvencies: "company_insolvency",
} as const satisfies Record<ListName, string>;

export type FactName = keyof typeof companyFacts;

export const factNames: readonly FactName[] = Object.keys(companyFacts).filter(isFactName);

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(companyFacts, name);
}

/** Facts with a figure per fiscal year; they stand in `company_year`. */
export const seriesNames = factNames.filter((name) => companyFacts[name].value.type === "series");
/** All other facts of the company; they stand in `company_profile`. */
export const scalarNames = factNames.filter((name) => companyFacts[name].value.type !== "series");

/** The column of a fact: hasTaxArrears is `has_tax_arrears`. */
export function columnOf(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The facts of an item that its table keeps. A confirmation and its day are the decision's, not the company's. */
export function itemFactsOf(list: ListName): readonly string[] {
  return Object.keys(listOf(list).items).filter(
    (fact) => !(list === "technologies" && fact === "confirmedOn"),
  );
}
