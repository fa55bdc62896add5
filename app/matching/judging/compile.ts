import { isMachineRead, type Rule, type RuleSet } from "../rule.ts";
import type { Moment } from "./leaf-test.ts";
import { compile, type Node } from "./node.ts";

export type CompiledRule = {
  rule: Rule;
  /** See `isDecisive`: worked out once, because every verdict asks every rule. */
  decides: boolean;
  test: Node;
  notOnlyIf: Node | null;
  unless: Node | null;
};

/** A rule set whose base dates are resolved for one window and one day; its rules also by who has read them. */
export type CompiledRuleSet = {
  ruleSet: RuleSet;
  moment: Moment;
  rules: readonly CompiledRule[];
  byPerson: readonly CompiledRule[];
  byMachine: readonly CompiledRule[];
};

export function compileRuleSet(ruleSet: RuleSet, moment: Moment): CompiledRuleSet {
  const rules = ruleSet.rules.map((rule) => compileRule(rule, moment));
  if (!ruleSet.rules.some(isMachineRead)) return { ruleSet, moment, rules, byPerson: rules, byMachine: none };
  return {
    ruleSet,
    moment,
    rules,
    byPerson: rules.filter(({ rule }) => !isMachineRead(rule)),
    byMachine: rules.filter(({ rule }) => isMachineRead(rule)),
  };
}

const none: readonly CompiledRule[] = [];

/** Rules that a person decides, and rules that a person wrote but nobody verified, never decide by themselves. */
export function isDecisive({ decidedBy, verified, readBy }: Rule): boolean {
  return decidedBy === "facts" && (verified || readBy === "machine");
}

/**
 * A rule holds if it does not apply (`onlyIf` fails), an exemption applies (`unless` is met), or its test is met. The
 * test of an exclusion is met when what it excludes is not the case.
 */
function compileRule(rule: Rule, moment: Moment): CompiledRule {
  const base = { moment, scope: "company", mayPresume: false } as const;
  const isNegated = rule.as === "exclusion";
  return {
    rule,
    decides: isDecisive(rule),
    test: compile(rule.test, { ...base, isNegated, mayPresume: true, path: "test" }),
    notOnlyIf: rule.onlyIf ? compile(rule.onlyIf, { ...base, isNegated: true, path: "onlyIf" }) : null,
    unless: rule.unless ? compile(rule.unless, { ...base, isNegated: false, path: "unless" }) : null,
  };
}
