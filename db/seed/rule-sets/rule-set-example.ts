import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { Verdict } from "#app/matching/judge.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";

/** The rules of one track of a real notice, with fictional companies and the verdict that follows for each. */
export type RuleSetExample = {
  ruleSet: RuleSet;
  window: Moment["window"];
  companies: readonly ExampleCompany[];
};

export type ExampleCompany = { name: Bilingual; knowledge: Knowledge; expected: Verdict; why: Bilingual };
