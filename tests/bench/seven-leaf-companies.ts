import { Temporal } from "temporal-polyfill";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { deadline } from "./seven-leaf-rules.ts";

/** A company in the form of the other two engines: age and the figures of the last closed year are computed beforehand. */
export type FlatCompany = {
  size: string;
  age: number;
  isNewIndustry: boolean;
  revenue: number;
  hasTaxArrears: boolean;
  debtRatio: number;
};

export type Entry = { name: string; isEligible: boolean; flat: FlatCompany; knowledge: Knowledge };

// An age of nine fails the first branch, so that a verdict on this company needs all seven leaves in every engine.
const passing: FlatCompany = {
  size: "small",
  age: 9,
  isNewIndustry: true,
  revenue: 4_200_000_000,
  hasTaxArrears: false,
  debtRatio: 180,
};

function entry(name: string, isEligible: boolean, change: Partial<FlatCompany>): Entry {
  const flat = { ...passing, ...change };
  return { name, isEligible, flat, knowledge: knowledgeOf(flat) };
}

function knowledgeOf({ age, revenue, debtRatio, ...facts }: FlatCompany): Knowledge {
  const foundedOn = Temporal.PlainDate.from(deadline).subtract({ years: age }).toString();
  const lists: Knowledge["lists"] = {};
  return {
    facts: { ...facts, foundedOn, revenue: { "2025": revenue }, debtRatio: { "2025": debtRatio } },
    lists,
    answers: {},
  };
}

/** The company that is timed. */
export const timedCompany = entry("meets every rule", true, {});

/** A company on each side of each leaf: the engines must agree on all of them before any is timed. */
export const companies: readonly Entry[] = [
  timedCompany,
  entry("young, and not in a new industry", true, { age: 7, isNewIndustry: false }),
  entry("large", false, { size: "large" }),
  entry("eight years old, and not in a new industry", false, { age: 8, isNewIndustry: false }),
  entry("eleven years old", false, { age: 11 }),
  entry("revenue at the limit", false, { revenue: 12_000_000_000 }),
  entry("revenue just below the limit", true, { revenue: 11_999_999_999 }),
  entry("tax arrears", false, { hasTaxArrears: true }),
  entry("debt ratio at the limit", false, { debtRatio: 1_000 }),
];
