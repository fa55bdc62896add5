import { isDecisive } from "./findings.ts";
import type { RuleSet } from "./rule.ts";
import { leafCriteria, subjectKey, subjectOf } from "./walk.ts";

/**
 * How many opportunities each fact and each list decides about, by `subjectKey`: so many have a rule that tests it and
 * that facts decide. Says nothing of a company, so it can stand beside an empty field of a profile.
 */
export function decidedBySubject(
  sets: readonly { ruleSet: Pick<RuleSet, "rules">; weight: number }[],
): ReadonlyMap<string, number> {
  const decided = new Map<string, number>();
  for (const { ruleSet, weight } of sets)
    for (const key of subjectsOf(ruleSet)) decided.set(key, (decided.get(key) ?? 0) + weight);
  return decided;
}

function subjectsOf({ rules }: Pick<RuleSet, "rules">): ReadonlySet<string> {
  const criteria = rules
    .filter(isDecisive)
    .flatMap(({ test, onlyIf, unless }) => [test, onlyIf, unless])
    .filter((criterion) => criterion !== undefined);
  const subjects = criteria.flatMap(leafCriteria).map(subjectOf);
  // What an opportunity asks for itself is no part of a profile.
  return new Set(
    subjects.flatMap((subject) => (subject && !("ask" in subject) ? [subjectKey(subject)] : [])),
  );
}
