import { companyFacts, type companyLists, type ListName, listOf } from "#app/matching/facts.ts";
import type { CompanyTables } from "#db/tables/company-tables.ts";

export type FactName = keyof typeof companyFacts;
type SeriesName = {
  [Fact in FactName]: (typeof companyFacts)[Fact]["value"] extends { type: "series" } ? Fact : never;
}[FactName];
type ItemFactName<List extends ListName> = Exclude<
  keyof (typeof companyLists)[List]["items"],
  NotInList<List>
>;
/** A confirmation's day belongs to the decision, not to the company's list. */
type NotInList<List extends ListName> = List extends "technologies" ? "confirmedOn" : never;

/** The column of a fact: of `hasTaxArrears` `has_tax_arrears`. */
type ColumnOf<Fact> = Fact extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${ColumnOf<Rest>}`
  : "";

/** A table's name if it has a column for each of these facts; else what is missing, so that it does not compile. */
export type TableFor<Facts, Table extends keyof CompanyTables> =
  Exclude<ColumnOf<Facts>, keyof CompanyTables[Table]> extends infer Missing extends string
    ? [Missing] extends [never]
      ? Table
      : `${Table} lacks the column ${Missing}`
    : never;

/** Where the profile stores facts that have one value, and those that have one for each fiscal year. */
export const factTables: {
  single: TableFor<Exclude<FactName, SeriesName>, "company_profile">;
  yearly: TableFor<SeriesName, "company_year">;
} = { single: "company_profile", yearly: "company_year" };

const tables = {
  technologies: "company_technology",
  certificates: "company_certificate",
  patents: "company_patent",
  investments: "company_investment",
  partners: "company_partner",
  recommendations: "company_recommendation",
  rndTasks: "company_rnd_task",
  participations: "company_participation",
  sites: "company_site",
  people: "company_person",
  sanctions: "company_sanction",
  insolvencies: "company_insolvency",
} as const satisfies Record<ListName, keyof CompanyTables>;

/** Where the profile stores each list of the catalogue of facts. */
export const listTables: { [List in ListName]: TableFor<ItemFactName<List>, (typeof tables)[List]> } = tables;

export const factNames: readonly FactName[] = Object.keys(companyFacts).filter(isFactName);

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(companyFacts, name);
}

/** Facts with a figure for each fiscal year, in `factTables.yearly`. */
export const seriesNames = factNames.filter((name) => companyFacts[name].value.type === "series");
/** All other facts of the company, in `factTables.single`. */
export const scalarNames = factNames.filter((name) => companyFacts[name].value.type !== "series");

/** The column of a fact: of `hasTaxArrears` `has_tax_arrears`. */
export function columnOf(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The facts of an item that its table stores. */
export function itemFactsOf(list: ListName): readonly string[] {
  return Object.keys(listOf(list).items).filter(
    (fact) => !(list === "technologies" && fact === "confirmedOn"),
  );
}
