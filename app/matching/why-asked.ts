import { isDecisive } from "./judging/compile.ts";
import type { RuleSet } from "./rule.ts";
import { leafCriteria, rulesOf, subjectKey, subjectOf } from "./walk.ts";

/**
 * For how many opportunities each fact and each list matters, by `subjectKey`: those with a rule that tests it and is
 * decided by facts. Says nothing about a company, so a profile can show it beside an empty field.
 */
export function decidedBySubject(
  sets: readonly { ruleSet: Pick<RuleSet, "rules" | "choice">; weight: number }[],
): ReadonlyMap<string, number> {
  const decided = new Map<string, number>();
  for (const { ruleSet, weight } of sets)
    for (const key of subjectsOf(ruleSet)) decided.set(key, (decided.get(key) ?? 0) + weight);
  return decided;
}

function subjectsOf(ruleSet: Pick<RuleSet, "rules" | "choice">): ReadonlySet<string> {
  const criteria = rulesOf(ruleSet)
    .filter(isDecisive)
    .flatMap(({ test, onlyIf, unless }) => [test, onlyIf, unless])
    .filter((criterion) => criterion !== undefined);
  const subjects = criteria.flatMap(leafCriteria).map(subjectOf);
  // An opportunity's own questions are not part of a profile.
  return new Set(
    subjects.flatMap((subject) => (subject && !("ask" in subject) ? [subjectKey(subject)] : [])),
  );
}
