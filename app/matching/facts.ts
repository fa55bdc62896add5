import { companyFacts } from "./catalogue/company-facts.ts";
import { companyLists } from "./catalogue/company-lists.ts";
import type { Fact, ItemFact, List } from "./catalogue/fact-types.ts";

export type * from "./catalogue/fact-types.ts";
export { companyFacts, companyLists };

export type ListName = keyof typeof companyLists;

/** What a criterion is about: the company, or one item of a list. */
export type Scope = "company" | ListName;

/** The facts that a criterion of this scope may test, by name. */
export function factsOf(scope: Scope): Readonly<Record<string, Fact | ItemFact>> {
  return scope === "company" ? companyFacts : companyLists[scope].items;
}

/** The list of this name, with its item facts. */
export function listOf(name: ListName): List {
  return companyLists[name];
}

const companyFact: Readonly<Record<string, Fact | undefined>> = companyFacts;

/** The value that a company is presumed to have while its profile is silent. */
export function presumedOf(fact: string): Fact["presumed"] {
  return companyFact[fact]?.presumed;
}

/** Of a share of the catalogue the two figures that it is worked out of. */
export function shareOf(fact: string): { of: string; to: string } | undefined {
  return companyFact[fact]?.share;
}

export const listNames: readonly ListName[] = Object.keys(companyLists).filter(isListName);

export function isListName(name: string): name is ListName {
  return Object.hasOwn(companyLists, name);
}
