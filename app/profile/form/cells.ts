import { type FactName, factNames, itemFactsOf } from "#app/companies/profile-tables.ts";
import type { Options } from "#app/matching/catalogue/vocabulary.ts";
import {
  companyFacts,
  type ListName,
  listNames,
  listOf,
  type ProfileStep,
  type ValueType,
} from "#app/matching/facts.ts";

export function factsOfStep(step: ProfileStep): readonly FactName[] {
  return factNames.filter((fact) => companyFacts[fact].step === step);
}

export function listsOfStep(step: ProfileStep): readonly ListName[] {
  return listNames.filter((list) => listOf(list).step === step);
}

/** What one control accepts: a value of the catalogue, one line of own words, or a day beside a value. */
export type CellValue =
  | Exclude<ValueType, { type: "series" | "choices" }>
  | { type: "words"; length: number };

/** One control of a form of the profile. Its name is the name of its input. */
export type Cell = {
  name: string;
  /** The fact that it states, or whose day it states. */
  fact: string;
  part: "value" | "asOf" | "validUntil";
  /** The fiscal year, if the fact has a figure for each. */
  year: string | null;
  value: CellValue;
};

const day = { type: "day" } as const;

/** The controls of a step: each fact (each year of a series), and the days from and until which it is valid. */
export function cellsOfStep(step: ProfileStep, years: readonly string[]): readonly Cell[] {
  return factsOfStep(step).flatMap((fact) => [
    ...valueCells(fact, years),
    { name: `asOf.${fact}`, fact, part: "asOf", year: null, value: day } as const,
    { name: `validUntil.${fact}`, fact, part: "validUntil", year: null, value: day } as const,
  ]);
}

function valueCells(fact: FactName, years: readonly string[]): Cell[] {
  const value: ValueType = companyFacts[fact].value;
  const cell = { fact, part: "value" } as const;
  if (value.type === "series") {
    const figure = { type: "number", unit: value.unit } as const;
    return years.map((year) => ({ ...cell, name: `${fact}.${year}`, year, value: figure }));
  }
  return [{ ...cell, name: fact, year: null, value: entered(value) }];
}

/** No fact of the catalogue has several values at once; one that does would first need a control of its own. */
function entered(value: ValueType): CellValue {
  if (value.type === "series" || value.type === "choices")
    throw new Error(`The profile has no control for ${value.type}`);
  return value;
}

/**
 * The controls of an item: its name in own words, its facts, and its days. A technology and its field are one choice
 * (`technologies` names them, see `technology-choice.ts`); of a confirmation a company may only say that there is none.
 */
export function cellsOfItem(list: ListName, technologies: Options): readonly Cell[] {
  const items = listOf(list).items;
  const facts = itemFactsOf(list).flatMap((fact) => {
    const item = items[fact];
    if (item === undefined) return [];
    return [
      {
        name: fact,
        fact,
        part: "value",
        year: null,
        value: itemValue(fact, item.value, technologies),
      } as const,
    ];
  });
  const days = (["asOf", "validUntil"] as const)
    .filter((part) => !Object.hasOwn(items, part))
    .map((part) => ({ name: part, fact: part, part, year: null, value: day }));
  const label = {
    name: "label",
    fact: "label",
    part: "value",
    year: null,
    value: { type: "words", length: 200 },
  } as const;
  return [label, ...facts, ...days];
}

function itemValue(fact: string, value: ValueType, technologies: Options): CellValue {
  if (fact === "field") return { type: "choice", options: technologies };
  if (fact === "confirmation" && value.type === "choice") {
    const { none } = value.options;
    return { type: "choice", options: none ? { none } : {} };
  }
  return entered(value);
}
