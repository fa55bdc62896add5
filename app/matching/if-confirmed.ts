import { type Amount, amountFor } from "./amount.ts";
import { type BonusEntry, bonusLedger } from "./bonus.ts";
import type { Day } from "./calendar.ts";
import type { RuleOutcome } from "./findings.ts";
import { type Judgement, judge } from "./judge.ts";
import { compileRuleSet } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import type { Facts, Knowledge } from "./knowledge.ts";
import { type BonusRule, type Criterion, isMachineRead, type Rule, type RuleSet } from "./rule.ts";
import { criteriaOf, leafCriteria } from "./walk.ts";

/** The kinds of confirmation that a company can apply for. */
export const confirmations = ["holding", "developing"] as const;
export type Confirmation = (typeof confirmations)[number];

/**
 * What a strategic-technology confirmation would change in one opportunity, found by judging with it and without it.
 * Whatever names a confirmation is listed, even where it alone changes nothing yet.
 */
export type ConfirmationEffect = {
  judgement: Judgement;
  rules: readonly Difference<Rule, RuleOutcome>[];
  bonus: readonly Difference<BonusRule, BonusEntry["outcome"]>[];
  /** One stage whose certain points would change, by its place among the totals of the ledger. */
  stages: readonly { at: number; before: number; after: number }[];
  amount: { before: Amount; after: Amount } | null;
};

export type Difference<Of, Outcome> = { rule: Of; before: Outcome; after: Outcome };

/** The effect of each kind; null if the company has a confirmation: the judgement then includes it. */
export type IfConfirmed = Readonly<Record<Confirmation, ConfirmationEffect>> | null;

export function ifConfirmed(ruleSet: RuleSet, company: Knowledge, moment: Moment): IfConfirmed {
  if (isHeldBy(company)) return null;
  const effectOf = (kind: Confirmation) => effect(ruleSet, company, { kind, moment });
  return { holding: effectOf("holding"), developing: effectOf("developing") };
}

export function isHeldBy({ lists }: Knowledge): boolean {
  return (lists.technologies?.items ?? []).some(
    ({ confirmation }) => confirmation !== undefined && confirmation !== "none",
  );
}

/** Whether rules, bonuses or amounts name a confirmation: all others need no second judgement. */
export function concernsConfirmation(ruleSet: RuleSet): boolean {
  const known = concerned.get(ruleSet) ?? criteriaOf(ruleSet).some(namesConfirmation);
  concerned.set(ruleSet, known);
  return known;
}

const concerned = new WeakMap<RuleSet, boolean>();

/** Whether a bonus asks for a confirmation, with or without points. What only a machine has read is not said of a notice. */
export function favoursConfirmation({ bonus }: Pick<RuleSet, "bonus">): boolean {
  return bonus.some(
    (rule) => isGain(rule) && !isMachineRead(rule) && rule.when !== undefined && namesConfirmation(rule.when),
  );
}

/** Whether a confirmation would bring a bonus that the company does not have yet. */
export function bringsBonus(
  ruleSet: RuleSet,
  company: Knowledge,
  kind: Confirmation,
  moment: Moment,
): boolean {
  return bonusDifferences(ruleSet, company, withConfirmation(company, kind, moment.today), moment).some(
    ({ rule, before, after }) =>
      isGain(rule) && before !== "met" && (after === "met" || after === "to_check"),
  );
}

function isGain({ points }: BonusRule): boolean {
  return points === null || points > 0;
}

function effect(
  ruleSet: RuleSet,
  company: Knowledge,
  { kind, moment }: { kind: Confirmation; moment: Moment },
): ConfirmationEffect {
  const confirmed = withConfirmation(company, kind, moment.today);
  const compiled = compileRuleSet(ruleSet, moment);
  const before = judge(compiled, company);
  const after = judge(compiled, confirmed);
  const amountOf = (one: Knowledge) => ruleSet.amount && amountFor(ruleSet.amount, one, moment);
  return {
    judgement: after,
    rules: before.findings.flatMap(({ rule, suggested }, at) => {
      const then = after.findings[at];
      const names = [rule.test, rule.onlyIf, rule.unless].some((part) => part && namesConfirmation(part));
      return then && names ? [{ rule, before: suggested, after: then.suggested }] : [];
    }),
    bonus: bonusDifferences(ruleSet, company, confirmed, moment),
    stages: stageDifferences(ruleSet, company, confirmed, moment),
    amount: differing(amountOf(company), amountOf(confirmed)),
  };
}

function bonusDifferences(
  { bonus }: RuleSet,
  company: Knowledge,
  confirmed: Knowledge,
  moment: Moment,
): ConfirmationEffect["bonus"] {
  const naming = bonus.filter(({ when }) => when && namesConfirmation(when));
  const then = bonusLedger(naming, confirmed, moment).entries;
  return bonusLedger(naming, company, moment).entries.map(({ rule, outcome }, at) => ({
    rule,
    before: outcome,
    after: then[at]?.outcome ?? outcome,
  }));
}

function stageDifferences(
  { bonus }: RuleSet,
  company: Knowledge,
  confirmed: Knowledge,
  moment: Moment,
): ConfirmationEffect["stages"] {
  const then = bonusLedger(bonus, confirmed, moment).totals;
  return bonusLedger(bonus, company, moment).totals.flatMap(({ known }, at) => {
    const after = then[at]?.known ?? known;
    return after === known ? [] : [{ at, before: known, after }];
  });
}

function differing(before: Amount | undefined, after: Amount | undefined): ConfirmationEffect["amount"] {
  if (!before || !after) return null;
  return before.limit === after.limit && before.rate === after.rate ? null : { before, after };
}

function namesConfirmation(criterion: Criterion): boolean {
  return leafCriteria(criterion).some((leaf) => {
    if ("fact" in leaf) return confirmationFacts.includes(leaf.fact);
    return "where" in leaf && leaf.where !== undefined && namesConfirmation(leaf.where);
  });
}

const confirmationFacts = ["confirmation", "confirmedOn"];

/** As if every technology that the company has were confirmed today; one of which nothing else is known, if it has none. */
export function withConfirmation(company: Knowledge, kind: Confirmation, today: Day): Knowledge {
  const items = company.lists.technologies?.items ?? [];
  const all: readonly Facts[] = items.length === 0 ? [{}] : items;
  const technologies = {
    complete: company.lists.technologies?.complete ?? false,
    items: all.map((item) => ({ ...item, confirmation: kind, confirmedOn: today })),
  };
  return { ...company, lists: { ...company.lists, technologies } };
}
