import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import type { Verdict } from "#app/matching/verdict.ts";

/** The rules of one track of a real notice, with fictional companies and the verdict that follows for each. */
export type RuleSetExample = {
  ruleSet: RuleSet;
  window: Moment["window"];
  /** The day of the expected verdicts: some rules use the day of application. */
  today: Day;
  companies: readonly ExampleCompany[];
};

export type ExampleCompany = {
  name: Bilingual;
  knowledge: Knowledge;
  /** Worked out from the notice, not by running the judge. */
  expected: Verdict;
  why: Bilingual;
  /** Another window of the same notice, where the company applies in that one. */
  at?: Moment;
};
