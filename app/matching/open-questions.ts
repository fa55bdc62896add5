import { mentionsOf } from "./answers/subject-index.ts";
import { explainLeaf } from "./explain.ts";
import { judgeWay, ruleOutcome, verdictOf, waysInNeed } from "./judge.ts";
import type { CompiledRule, CompiledRuleSet, Way } from "./judging/compile.ts";
import { baseDays, type Moment } from "./judging/leaf-test.ts";
import { evaluate, type Leaf, type Node } from "./judging/node.ts";
import type { Knowledge } from "./knowledge.ts";
import { NOT_MET, UNKNOWN } from "./outcome.ts";
import { baseDateOf, subjectKey, subjectOf } from "./walk.ts";

/** A rule that an answer can settle, and the leaves that the company can answer, by subject key. */
export type OpenRule = { rule: CompiledRule; asks: ReadonlyMap<string, Leaf> };

/** `openers`: the subjects of which one answer alone may open the whole set. */
export type OpenRules = { rules: readonly OpenRule[]; openers: readonly string[] };

const nothingOpen: OpenRules = { rules: [], openers: [] };

/**
 * The undecided rules if only information is missing, otherwise none; of tracks, those of each that could be opened. Asks what
 * `judge` would ask the company, but without making findings, because thousands of rule sets are examined at once.
 */
export function openRules(compiled: CompiledRuleSet, company: Knowledge): OpenRules {
  if (verdictOf(compiled, company) !== "needs_information") return nothingOpen;
  const [only, ...others] = waysInNeed(compiled, company).map((way) => openRulesOf(way, compiled, company));
  if (!only || others.length === 0) return only ?? nothingOpen;
  const all = [only, ...others];
  return {
    rules: [...new Map(all.flatMap(({ rules }) => rules.map((open) => [open.rule, open]))).values()],
    openers: [...new Set(all.flatMap(({ openers }) => openers))],
  };
}

function openRulesOf(way: Way, { ruleSet, moment }: CompiledRuleSet, company: Knowledge): OpenRules {
  const { rules } = way;
  const undecided = rules.filter((rule) => ruleOutcome(rule, company) === UNKNOWN);
  if (undecided.length > 0) {
    const asking = undecided.map((rule) => ({ rule, asks: asksOf(rule, moment, company) }));
    return { rules: asking, openers: mentionedInAll(undecided) };
  }
  const { findings } = judgeWay(way, { ruleSet, moment }, company);
  const asking = findings.flatMap(({ questions }, at) => {
    const asked = questions.filter(({ to }) => to === "company");
    const rule = rules[at];
    return rule ? [{ rule, asks: new Map(asked.map(({ id, leaf }) => [id, leaf])) }] : [];
  });
  // Nothing known settles a rule: one that is settled is enough.
  return { rules: asking, openers: asking.flatMap(({ asks }) => [...asks.keys()]) };
}

function mentionedInAll([first, ...others]: readonly CompiledRule[]): readonly string[] {
  const keys = first ? [...mentionsOf(first).keys()] : [];
  return keys.filter((key) => others.every((rule) => mentionsOf(rule).has(key)));
}

/** What an open rule asks. Exemptions are asked about only once the test fails, as in `findings.ts`. */
export function asksOf({ test, notOnlyIf, unless }: CompiledRule, moment: Moment, company: Knowledge) {
  const asks = new Map<string, Leaf>();
  const bites = evaluate(test, company) === NOT_MET;
  for (const node of bites ? [notOnlyIf, unless] : [test, notOnlyIf])
    if (node) collect(node, moment, company, asks);
  return asks;
}

function collect(node: Node, moment: Moment, company: Knowledge, asks: Map<string, Leaf>): void {
  if (evaluate(node, company) !== UNKNOWN) return;
  if (node.kind !== "leaf") {
    for (const child of node.children) collect(child, moment, company, asks);
    return;
  }
  const subject = subjectOf(node.criterion);
  if (subject && isForCompany(node, moment, company)) asks.set(subjectKey(subject), node);
}

/** Whether the company can answer, rather than the agency. The common case, an absent value, is decided first. */
function isForCompany(leaf: Leaf, moment: Moment, company: Knowledge): boolean {
  const { criterion } = leaf;
  const at = baseDateOf(criterion);
  const hasDay = at === null || at === "deadline" || baseDays(at, moment).length > 0;
  if ("over" in criterion) return explainLeaf(leaf, company, moment).cause !== "notice_silent";
  if ("fact" in criterion && company.facts[criterion.fact] === undefined) return hasDay;
  if ("ask" in criterion && company.answers[criterion.ask.key] === undefined) return hasDay;
  return explainLeaf(leaf, company, moment).cause !== "notice_silent";
}
