import { expect, test } from "vitest";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";
import { neededRoles } from "./rules-view.ts";

const partner = (where: Criterion): Criterion => ({ some: "partners", where });
const role = (...anyOf: string[]): Criterion => ({ fact: "role", anyOf });

test.each<[what: string, test: Criterion, names: string[]]>([
  ["one role", partner(role("university")), ["university"]],
  ["a choice of roles", partner(role("university", "institute")), ["university", "research institute"]],
  [
    "a role beside a place",
    partner({ all: [role("demand_company"), { fact: "region", anyOf: ["seoul"] }] }),
    ["demand company"],
  ],
  ["the same role twice", { all: [partner(role("sme")), partner(role("sme"))] }, ["SME"]],
  ["a role that partners may not have", partner({ fact: "role", noneOf: ["large_company"] }), []],
  ["a place alone", partner({ fact: "region", anyOf: ["seoul"] }), []],
  ["no partner", { fact: "size", anyOf: ["small"] }, []],
])("a rule that names %s leads to companies for it", (_, criterion, names) => {
  const rule = { id: "r", as: "requirement", test: criterion };
  const ruleSet = { rules: [rule], bonus: [] } as unknown as RuleSet;
  expect(neededRoles(ruleSet, "en").map(({ name }) => name)).toEqual(names);
});
