import { bonusLedger } from "./bonus.ts";
import type { Day } from "./calendar.ts";
import { type Judgement, judge } from "./judge.ts";
import { compileRuleSet } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import type { Facts, Knowledge } from "./knowledge.ts";
import type { RuleSet } from "./rule.ts";

/** What a strategic-technology confirmation would change here; `held`: the company has one. */
export type IfConfirmed =
  | { isHeld: true }
  | { isHeld: false; judgement: Judgement; stages: readonly StageChange[]; preferences: number };

/** One stage whose certain points would change, by its place among the totals of the ledger. */
export type StageChange = { at: number; before: number; after: number };

export function ifConfirmed(ruleSet: RuleSet, company: Knowledge, moment: Moment): IfConfirmed {
  const items = company.lists.technologies?.items ?? [];
  if (items.some(isConfirmed)) return { isHeld: true };
  const confirmed = withConfirmation(company, "holding", moment.today);
  const before = bonusLedger(ruleSet.bonus, company, moment).totals;
  const after = bonusLedger(ruleSet.bonus, confirmed, moment).totals;
  const unpublished = (totals: typeof before) => totals.reduce((sum, one) => sum + one.unpublished.length, 0);
  return {
    isHeld: false,
    judgement: judge(compileRuleSet(ruleSet, moment), confirmed),
    stages: before.flatMap(({ known }, at) => {
      const then = after[at]?.known ?? known;
      return then === known ? [] : [{ at, before: known, after: then }];
    }),
    preferences: unpublished(after) - unpublished(before),
  };
}

export function isConfirmed({ confirmation }: Facts): boolean {
  return confirmation !== undefined && confirmation !== "none";
}

/** As if every technology that the company has were confirmed today; one of which nothing else is known, if it has none. */
export function withConfirmation(company: Knowledge, kind: "holding" | "developing", today: Day): Knowledge {
  const items = company.lists.technologies?.items ?? [];
  const all: readonly Facts[] = items.length === 0 ? [{}] : items;
  const technologies = {
    complete: company.lists.technologies?.complete ?? false,
    items: all.map((item) => ({ ...item, confirmation: kind, confirmedOn: today })),
  };
  return { ...company, lists: { ...company.lists, technologies } };
}
