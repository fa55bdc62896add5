import { type Judgement, judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import { compile, evaluate } from "#app/matching/judging/node.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { type OutcomeName, outcomeNames } from "#app/matching/outcome.ts";
import type { Criterion, RuleSet } from "#app/matching/rule.ts";

/** How a criterion turns out, as it stands in an exemption or, with `mayPresume`, in a requirement. */
export function outcomeOf(
  criterion: Criterion,
  company: Knowledge,
  moment: Moment,
  mayPresume = false,
): OutcomeName {
  const node = compile(criterion, { moment, scope: "company", isNegated: false, mayPresume, path: "test" });
  return outcomeNames[evaluate(node, company)];
}

export function judged(ruleSet: RuleSet, company: Knowledge | null, moment: Moment): Judgement {
  return judge(compileRuleSet(ruleSet, moment), company);
}
