import { type Amount, amountFor } from "./amount.ts";
import { type BonusEntry, bonusLedger } from "./bonus.ts";
import type { Day } from "./calendar.ts";
import type { RuleOutcome } from "./findings.ts";
import { allFindings, type Judgement, judge, suggestedOutcome } from "./judge.ts";
import { type CompiledRuleSet, compileRuleSet } from "./judging/compile.ts";
import type { Moment } from "./judging/leaf-test.ts";
import { type Leaf, leavesBelow } from "./judging/node.ts";
import { type Facts, isAnythingKnown, type Knowledge } from "./knowledge.ts";
import { MET, NOT_MET, UNKNOWN } from "./outcome.ts";
import {
  type BonusRule,
  type Criterion,
  isMachineRead,
  type LeafCriterion,
  type Rule,
  type RuleSet,
} from "./rule.ts";
import { type Terms, termsOf } from "./terms.ts";
import { bonusOf, criteriaOf, leafCriteria, subjectOf } from "./walk.ts";

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

/** `field`: of the technologies of this field alone; null: of all that the company has. */
export function ifConfirmed(
  ruleSet: RuleSet,
  company: Knowledge,
  moment: Moment,
  field: string | null = null,
): IfConfirmed {
  if (isHeldBy(company, field)) return null;
  const effectOf = (kind: Confirmation) =>
    effect(ruleSet, company, { confirmed: withConfirmation(company, kind, moment.today, field), moment });
  return { holding: effectOf("holding"), developing: effectOf("developing") };
}

/** Whether a technology, or one of this field, is confirmed already. */
export function isHeldBy({ lists }: Knowledge, field: string | null = null): boolean {
  return (lists.technologies?.items ?? []).some(
    (item) => isOfField(item, field) && item.confirmation !== undefined && item.confirmation !== "none",
  );
}

function isOfField(item: Facts, field: string | null): boolean {
  return field === null || item.field === field;
}

/**
 * Whether a confirmation can change anything: all other rule sets need no second judgement. Where the company has no technology
 * that could be confirmed, it gains one, which concerns whatever asks for technologies.
 */
export function concernsConfirmation(
  ruleSet: RuleSet,
  company: Knowledge,
  field: string | null = null,
): boolean {
  const has = (company.lists.technologies?.items ?? []).some((item) => isOfField(item, field));
  const { names, asks } = concerned.get(ruleSet) ?? concernOf(ruleSet);
  return names || (!has && asks);
}

function concernOf(ruleSet: RuleSet): Concern {
  const criteria = criteriaOf(ruleSet);
  const asks = criteria.flatMap(leafCriteria).some(asksForTechnologies);
  const concern = { names: criteria.some(namesConfirmation), asks };
  concerned.set(ruleSet, concern);
  return concern;
}

/** Whether a rule set names a confirmation, and whether it asks for technologies at all. */
type Concern = { names: boolean; asks: boolean };
const concerned = new WeakMap<RuleSet, Concern>();

/** Whether a bonus asks for a confirmation, with or without points. What only a machine has read is not said of a notice. */
export function favoursConfirmation(ruleSet: Pick<RuleSet, "bonus" | "choice">): boolean {
  return bonusOf(ruleSet).some(
    (rule) => isGain(rule) && !isMachineRead(rule) && rule.when !== undefined && namesConfirmation(rule.when),
  );
}

/** The bonuses that a confirmation would bring, certainly or once a person has checked, which the company does not have yet. */
export function bonusBrought(
  ruleSet: RuleSet,
  company: Knowledge,
  confirmed: Knowledge,
  moment: Moment,
): readonly BonusRule[] {
  const track = ruleSet.choice ? judge(compileRuleSet(ruleSet, moment), confirmed).track : null;
  return bonusDifferences(termsOf(ruleSet, track), company, confirmed, moment).flatMap(
    ({ rule, before, after }) =>
      isGain(rule) && before !== "met" && (after === "met" || after === "to_check") ? [rule] : [],
  );
}

function isGain({ points }: BonusRule): boolean {
  return points === null || points > 0;
}

function effect(
  ruleSet: RuleSet,
  company: Knowledge,
  { confirmed, moment }: { confirmed: Knowledge; moment: Moment },
): ConfirmationEffect {
  const compiled = compileRuleSet(ruleSet, moment);
  const before = judge(compiled, company);
  const after = judge(compiled, confirmed);
  const terms = termsOf(ruleSet, before.track);
  const amountOf = ({ track }: Judgement, one: Knowledge) => {
    const { amount } = termsOf(ruleSet, track);
    return amount && amountFor(amount, one, moment);
  };
  return {
    judgement: after,
    rules: ruleDifferences(before, after),
    bonus: bonusDifferences(terms, company, confirmed, moment),
    stages: stageDifferences(terms, company, confirmed, moment),
    amount: differing(amountOf(before, company), amountOf(after, confirmed)),
  };
}

function ruleDifferences(before: Judgement, after: Judgement): ConfirmationEffect["rules"] {
  const found = new Map(allFindings(after).map((finding) => [finding.rule, finding]));
  return allFindings(before).flatMap(({ rule, suggested }) => {
    const then = found.get(rule);
    return then && ruleNames(rule) ? [{ rule, before: suggested, after: then.suggested }] : [];
  });
}

function ruleNames({ test, onlyIf, unless }: Rule): boolean {
  return [test, onlyIf, unless].some((part) => part && namesConfirmation(part));
}

/**
 * Whether a confirmation can change the verdict, told by what asks for technologies alone: where each of these comes to the
 * same with it, so does everything else, and no rule has to be judged again. Nothing is presumed of technologies.
 */
export function mayChangeVerdict(
  compiled: CompiledRuleSet,
  company: Knowledge,
  confirmed: Knowledge,
): boolean {
  // Where no rule was found, it is enough to know anything at all.
  if (isAnythingKnown(company) !== isAnythingKnown(confirmed)) return true;
  for (const leaf of askingForTechnologies(compiled))
    if (leaf.outcome(company, false) !== leaf.outcome(confirmed, false)) return true;
  return false;
}

const asking = new WeakMap<CompiledRuleSet, readonly Leaf[]>();

function askingForTechnologies(compiled: CompiledRuleSet): readonly Leaf[] {
  const kept = asking.get(compiled);
  if (kept) return kept;
  const nodes = compiled.rules.flatMap(({ test, notOnlyIf, unless }) => [test, notOnlyIf, unless]);
  const leaves = nodes
    .flatMap((node) => (node ? leavesBelow(node) : []))
    .filter(({ criterion }) => asksForTechnologies(criterion));
  asking.set(compiled, leaves);
  return leaves;
}

function asksForTechnologies(leaf: LeafCriterion): boolean {
  const about = subjectOf(leaf);
  return about !== null && "list" in about && about.list === "technologies";
}

/** Whether a confirmation meets a rule that names one and was not met. */
export function meetsRule({ rules }: CompiledRuleSet, company: Knowledge, confirmed: Knowledge): boolean {
  return rules.some((compiled) => {
    if (suggestedOutcome(compiled, confirmed) !== MET) return false;
    const before = suggestedOutcome(compiled, company);
    return (before === NOT_MET || before === UNKNOWN) && ruleNames(compiled.rule);
  });
}

function bonusDifferences(
  { bonus }: Terms,
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
  { bonus }: Terms,
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

/** As if every technology of the company, or of this field, were confirmed today; one that it gains, if it has none. */
export function withConfirmation(
  company: Knowledge,
  kind: Confirmation,
  today: Day,
  field: string | null = null,
): Knowledge {
  const { items = [], complete = false } = company.lists.technologies ?? {};
  const gained: readonly Facts[] = items.some((item) => isOfField(item, field))
    ? []
    : [field === null ? {} : { field }];
  const technologies = {
    complete,
    items: [...items, ...gained].map((item) =>
      isOfField(item, field) ? { ...item, confirmation: kind, confirmedOn: today } : item,
    ),
  };
  return { ...company, lists: { ...company.lists, technologies } };
}
