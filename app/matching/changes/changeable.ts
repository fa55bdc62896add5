import { type Changeable, companyFacts, type Fact, listOf } from "../facts.ts";
import type { LeafCriterion } from "../rule.ts";

/** How the subject of a leaf can be changed, according to the catalogue; null for questions and reviews. */
export function changeableOf(criterion: LeafCriterion): Changeable | null {
  const catalogue: Readonly<Record<string, Fact>> = companyFacts;
  if ("fact" in criterion) return catalogue[criterion.fact]?.change ?? null;
  if ("some" in criterion) return listOf(criterion.some).change;
  return "total" in criterion ? listOf(criterion.total).change : null;
}
