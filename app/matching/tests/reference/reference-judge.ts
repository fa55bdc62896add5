import { type Fact, factsOf, type List, listOf, type Scope } from "#app/matching/facts.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { Criterion, Range, Rule, RuleSet, SomeCriterion, TotalCriterion } from "#app/matching/rule.ts";
import { type Answer, agreed, greatest, least, not, yes } from "./reference-answers.ts";
import { type Early, inRange, tested } from "./reference-values.ts";

/*
 * The judge written a second time, from the words of the design alone, without any care for speed: every case is
 * tried, nothing is compiled, days are counted by stepping.
 */

type At = {
  moment: Moment;
  scope: Scope;
  company: Knowledge;
  item: Facts;
  isNegated: boolean;
  mayPresume: boolean;
  /** Whether it is the test of a rule, rather than an exemption or a condition. */
  isTest: boolean;
};

export function referenceAnswer(criterion: Criterion, at: At): Answer {
  if ("not" in criterion) return referenceAnswer(criterion.not, { ...at, isNegated: !at.isNegated });
  if ("all" in criterion || "any" in criterion) {
    const parts = "all" in criterion ? criterion.all : criterion.any;
    const answers = parts.map((part) => referenceAnswer(part, at));
    return "all" in criterion !== at.isNegated ? least(answers) : greatest(answers);
  }
  const turned = (answer: Answer) => (at.isNegated ? not(answer) : answer);
  const answer = turned(leafAnswer(criterion, at, false));
  if (!at.mayPresume || answer !== "unknown") return answer;
  return turned(leafAnswer(criterion, at, true)) === "met" ? "met" : "unknown";
}

/** With `silent`, as if what the profile does not say were what Naru presumes. */
function leafAnswer(criterion: Criterion, at: At, silent: boolean): Answer {
  const { company, item, moment, scope } = at;
  if ("about" in criterion) return "to_check";
  const early = earlyYears(criterion, at);
  if ("ask" in criterion)
    return tested(criterion, criterion.ask, company.answers[criterion.ask.key], moment, early);
  if ("some" in criterion) return someAnswer(criterion, at, silent);
  if ("total" in criterion) return totalAnswer(criterion, at, silent);
  if (!("fact" in criterion)) return "to_check";
  const fact: Partial<Fact> | undefined = factsOf(scope)[criterion.fact];
  const presumed = silent ? fact?.presumed : undefined;
  return tested(criterion, fact?.value ?? { type: "flag" }, item[criterion.fact] ?? presumed, moment, early);
}

/** Before its founding a company had no sales and no ratio; a ratio that does not exist never speaks against it. */
function earlyYears(criterion: Criterion, { company, isNegated, isTest }: At): Early {
  const { foundedOn, size, legalForm, closingMonth } = company.facts;
  const isFounded = size !== "pre_founder" && legalForm !== "not_registered";
  const isSole = legalForm === "sole_proprietor";
  const closing = isSole ? 12 : Number(closingMonth ?? 12);
  const isRatio = "unit" in criterion && criterion.unit === "percent";
  const ratio = isTest && !isNegated ? "left_out" : "failing";
  const mayBeSole = legalForm === undefined && closing === 12;
  return {
    before: isFounded ? firstYear(foundedOn, closing) : Number.POSITIVE_INFINITY,
    counts: isRatio ? ratio : "nothing",
    closing,
    returnsDue: isSole ? [5, 6] : [3, ...(mayBeSole ? [6] : [])],
  };
}

/** The first fiscal year that ends on the founding day or later. */
function firstYear(foundedOn: unknown, closing: number): number {
  if (typeof foundedOn !== "string") return Number.NEGATIVE_INFINITY;
  const year = Number(foundedOn.slice(0, 4));
  return `${year}-${String(closing).padStart(2, "0")}-31` >= foundedOn ? year : year + 1;
}

/** The items with what is known of their condition, and whether there can be others. */
function itemsOf(name: SomeCriterion["some"], where: Criterion | undefined, at: At, silent: boolean) {
  const about: List = listOf(name);
  const list = at.company.lists[name];
  const answered = (list?.items ?? []).map((item) => ({
    item,
    answer: where
      ? referenceAnswer(where, {
          ...at,
          scope: name,
          item,
          isNegated: false,
          mayPresume: false,
          isTest: false,
        })
      : "met",
  }));
  return { answered, isClosed: list?.complete === true || (silent && about.presumedComplete === true) };
}

function someAnswer({ some, where, atLeast = 1 }: SomeCriterion, at: At, silent: boolean): Answer {
  const { answered, isClosed } = itemsOf(some, where, at, silent);
  if (answered.filter(({ answer }) => answer === "met").length >= atLeast) return "met";
  const possible = answered.filter(({ answer }) => answer !== "not_met").length;
  return isClosed && possible < atLeast ? "not_met" : "unknown";
}

/** Every way in which the undecided items could count is tried, with telling figures for the missing ones. */
function totalAnswer(criterion: TotalCriterion, at: At, silent: boolean): Answer {
  const { answered, isClosed } = itemsOf(criterion.total, criterion.where, at, silent);
  const telling = tellingFigures(criterion);
  let sums = isClosed ? [0] : telling;
  for (const { item, answer } of answered) {
    if (answer === "not_met") continue;
    const figure = item[criterion.of];
    const could = figure === undefined ? telling : [Number(figure)];
    if (answer !== "met") could.push(0);
    sums = sums.flatMap((sum) => could.map((more) => Math.round((sum + more) * 10_000) / 10_000));
  }
  // Naru reckons from the least sum to the greatest, and leaves out which of those between can really come about.
  const [low, high] = [Math.min(...sums), Math.max(...sums)];
  const between = telling.filter((sum) => low < sum && sum < high);
  return agreed([...sums, ...between].map((sum) => yes(inRange(sum, criterion))));
}

function tellingFigures({ min, above, max, below }: Range<number>): number[] {
  const limits = [min, above, max, below].filter((limit) => limit !== undefined && limit >= 0);
  return [0, ...limits.flatMap((limit = 0) => [limit, limit + 0.0001]), 1e12];
}

/** What the facts say about a rule, whoever decides it. */
function factsSay(rule: Rule, company: Knowledge, moment: Moment, mayPresume: boolean): Answer {
  const base = { moment, company, item: company.facts, isNegated: false, mayPresume: false, isTest: false };
  const at: At = { ...base, scope: "company" };
  return greatest([
    referenceAnswer(rule.test, { ...at, isNegated: rule.as === "exclusion", mayPresume, isTest: true }),
    rule.onlyIf ? referenceAnswer(rule.onlyIf, { ...at, isNegated: true }) : "not_met",
    rule.unless ? referenceAnswer(rule.unless, at) : "not_met",
  ]);
}

/** A verdict is a person's if it is the same without what only a machine has read; what is open rests on every rule. */
export function referenceBasis(ruleSet: RuleSet, company: Knowledge, moment: Moment): string | null {
  const verdict = referenceVerdict(ruleSet, company, moment);
  if (verdict === "not_judged") return null;
  const { choice } = ruleSet;
  if (choice) {
    if (verdict === "eligible" || verdict === "no_obstacle_found") {
      const chosen = setsOf(ruleSet).filter((set) => referenceVerdict(set, company, moment) === verdict);
      const isByPerson = choice.readBy !== "machine" && chosen.some(({ rules }) => !rules.some(isByMachine));
      return isByPerson ? "person" : "machine";
    }
    const isSame = referenceVerdict(withoutMachine(ruleSet), company, moment) === verdict;
    return isSame ? "person" : "machine";
  }
  const byPerson = ruleSet.rules.filter(({ readBy }) => readBy !== "machine");
  if (byPerson.length === ruleSet.rules.length) return "person";
  if (verdict === "eligible" || verdict === "no_obstacle_found") return "machine";
  return referenceVerdict({ ...ruleSet, rules: byPerson }, company, moment) === verdict
    ? "person"
    : "machine";
}

const isByMachine = ({ readBy }: { readBy?: "machine" }) => readBy === "machine";

/** A rule set without anything that a machine has read. */
export function withoutMachine({ choice, ...common }: RuleSet): RuleSet {
  const left = (rules: readonly Rule[]) => rules.filter((rule) => !isByMachine(rule));
  const plain = { ...common, rules: left(common.rules) };
  if (!choice || isByMachine(choice)) return plain;
  return {
    ...plain,
    choice: { ...choice, tracks: choice.tracks.map((track) => ({ ...track, rules: left(track.rules) })) },
  };
}

/** The rule set that an applicant meets who has chosen: one for each track. What nobody has verified decides nothing. */
function setsOf({ choice, ...common }: RuleSet): readonly RuleSet[] {
  if (!choice) return [common];
  const read = ({ readBy, ...rule }: Rule): Rule => {
    if (choice.readBy)
      return { ...rule, verified: false, ...((rule.verified || readBy) && { readBy: "machine" }) };
    return choice.verified ? { ...rule, ...(readBy && { readBy }) } : { ...rule, verified: false };
  };
  return choice.tracks.map((track) => ({ ...common, rules: [...common.rules, ...track.rules.map(read)] }));
}

export function referenceVerdict(ruleSet: RuleSet, company: Knowledge, moment: Moment): string {
  if (!ruleSet.choice) return plainVerdict(ruleSet, company, moment);
  const { completeness, rules, choice } = ruleSet;
  const isEmpty = [...rules, ...choice.tracks.flatMap((track) => track.rules)].length === 0;
  if (completeness === "none" || (completeness === "partial" && isEmpty)) return "not_judged";
  const verdicts = setsOf(ruleSet).map((set) => plainVerdict(set, company, moment));
  const order = ["eligible", "no_obstacle_found", "needs_information", "not_judged", "probably_not"];
  return order.find((verdict) => verdicts.includes(verdict)) ?? "not_eligible";
}

function plainVerdict({ rules, completeness }: RuleSet, company: Knowledge, moment: Moment): string {
  if (completeness === "none" || (completeness === "partial" && rules.length === 0)) return "not_judged";
  const decisive = rules.filter(
    ({ decidedBy, verified, readBy }) => decidedBy === "facts" && (verified || readBy === "machine"),
  );
  const doubted = rules.filter((rule) => !decisive.includes(rule));
  const answers = (some: Rule[], mayPresume: boolean) =>
    some.map((rule) => factsSay(rule, company, moment, mayPresume));
  if (answers(decisive, true).includes("not_met")) return "not_eligible";
  if (answers(doubted, true).includes("not_met")) return "probably_not";
  if (answers(decisive, true).includes("unknown")) return "needs_information";
  const isSomethingKnown =
    JSON.stringify([company.facts, company.answers]) !== "[{},{}]" || isListSaid(company);
  const speaksForIt = rules.length === 0 ? isSomethingKnown : answers(decisive, false).includes("met");
  if (!speaksForIt) return "needs_information";
  return completeness === "complete" && rules.every(({ readBy }) => readBy !== "machine")
    ? "eligible"
    : "no_obstacle_found";
}

function isListSaid({ lists }: Knowledge): boolean {
  return Object.values(lists).some(({ items, complete }) => items.length > 0 || complete);
}
