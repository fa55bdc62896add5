import type { Day } from "#app/matching/calendar.ts";
import { isConfirmed, withConfirmation } from "#app/matching/if-confirmed.ts";
import { isOpen as isOpenVerdict, verdictOf } from "#app/matching/judge.ts";
import type { Facts, Knowledge } from "#app/matching/knowledge.ts";
import type { RuleSet } from "#app/matching/rule.ts";
import { criteriaOf, leafCriteria } from "#app/matching/walk.ts";
import { companyOf, compiledOf, type Judged, type RowSet } from "./row-sets.ts";

/** What a confirmation of all listed technologies would open; null if the company already has one. */
export type IfConfirmed = {
  hasTechnology: boolean;
  holding: readonly number[];
  developing: readonly number[];
} | null;

/** What a confirmation would open, by judging again with it. */
export function findConfirmed({ known }: Judged, sets: readonly RowSet[], today: Day): IfConfirmed {
  const { knowledge } = known;
  const technologies: readonly Facts[] = knowledge.lists.technologies?.items ?? [];
  if (technologies.some(isConfirmed)) return null;
  const concerned = sets.filter(({ form }) => form.ruleSet && asksForConfirmation(form.ruleSet));
  const openedBy = (kind: "holding" | "developing") => {
    const confirmed = withConfirmation(knowledge, kind, today);
    return concerned.flatMap((set) => (isOpen(set, confirmed) ? set.rows : []));
  };
  return {
    hasTechnology: technologies.length > 0,
    holding: openedBy("holding"),
    developing: openedBy("developing"),
  };
}

function isOpen(set: RowSet, company: Knowledge): boolean {
  return isOpenVerdict(verdictOf(compiledOf(set), companyOf(set, company)));
}

const asking = new WeakMap<RuleSet, boolean>();

/** Rules that mention neither a confirmation nor a technology give the same result and need no second judgement. */
function asksForConfirmation(ruleSet: RuleSet): boolean {
  const known = asking.get(ruleSet);
  if (known !== undefined) return known;
  const leaves = criteriaOf({ rules: ruleSet.rules, bonus: [] }).flatMap(leafCriteria);
  const asks = leaves.some((leaf) => {
    if (
      !("some" in leaf && leaf.some === "technologies") &&
      !("total" in leaf && leaf.total === "technologies")
    )
      return false;
    const wanted = leaf.where ? leafCriteria(leaf.where) : [];
    return wanted.length === 0 || wanted.some((one) => "fact" in one && confirmationFacts.includes(one.fact));
  });
  asking.set(ruleSet, asks);
  return asks;
}

const confirmationFacts = ["confirmation", "confirmedOn"];
