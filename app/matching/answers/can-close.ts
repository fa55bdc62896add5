import { ruleOutcome, verdictOf } from "../judge.ts";
import type { CompiledRule, CompiledRuleSet } from "../judging/compile.ts";
import type { Moment } from "../judging/leaf-test.ts";
import { isKnown, type Knowledge } from "../knowledge.ts";
import { NOT_MET } from "../outcome.ts";
import { type Subject, subjectKey } from "../walk.ts";
import { withAnswer } from "./answer.ts";
import { candidatesFor } from "./candidates.ts";
import { mentionsIn, mentionsOf } from "./subject-index.ts";

/**
 * Whether some answer to this question would make the rule set fail: by one of the rules that mention the subject, and of
 * several tracks all of them.
 */
export function canClose(compiled: CompiledRuleSet, about: Subject, company: Knowledge): boolean {
  const { rules, leaves } = mentionsIn(compiled).get(subjectKey(about)) ?? { rules: [], leaves: [] };
  if (compiled.tracks !== null)
    return candidatesFor(leaves, about, company, compiled.moment).all.some(
      ({ answer }) => verdictOf(compiled, withAnswer(company, answer)) === "not_eligible",
    );
  return rules.some((rule) => closes(rule, about, company, compiled.moment));
}

// Most rules mention one subject only; while nothing is known about it, the result is the same for every company.
const cached = new WeakMap<CompiledRule, boolean>();

function closes(rule: CompiledRule, about: Subject, company: Knowledge, moment: Moment): boolean {
  const mentions = mentionsOf(rule);
  const leaves = mentions.get(subjectKey(about)) ?? [];
  const isSameForAll = mentions.size === 1 && !isKnown(about, company);
  const known = isSameForAll ? cached.get(rule) : undefined;
  if (known !== undefined) return known;
  const found = candidatesFor(leaves, about, company, moment).all.some(
    ({ answer }) => ruleOutcome(rule, withAnswer(company, answer)) === NOT_MET,
  );
  if (isSameForAll) cached.set(rule, found);
  return found;
}
