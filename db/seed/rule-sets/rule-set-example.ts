import type { Day } from "#app/matching/calendar.ts";
import type { Bilingual } from "#app/matching/catalogue/vocabulary.ts";
import type { Verdict } from "#app/matching/judge.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";

/** The rules of one track of a real notice, with fictional companies and the verdict that follows for each. */
export type RuleSetExample = {
  ruleSet: RuleSet;
  window: Moment["window"];
  /** The day on which the verdicts are expected: some rules count at the day of applying. */
  today: Day;
  companies: readonly ExampleCompany[];
};

export type ExampleCompany = {
  name: Bilingual;
  knowledge: Knowledge;
  /** What follows from reading the notice, not from running the judge. */
  expected: Verdict;
  why: Bilingual;
  /** Another window of the same notice, where the company applies in that one. */
  at?: Moment;
};
