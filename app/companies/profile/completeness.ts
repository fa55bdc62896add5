import { companyFacts, isListName, listOf } from "#app/matching/facts.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import type { FactUses } from "#app/opportunities/count-fact-uses.server.ts";
import { isFactName } from "../profile-tables.ts";

export type Completeness = {
  /** Open or expected opportunities whose rules were read, and of those the ones that ask nothing more of the profile. */
  opportunities: number;
  answered: number;
  /** Facts and lists that are not entered, those first that most opportunities ask for. */
  missing: readonly { name: string; decides: number }[];
};

/**
 * Counts decisions, not fields: how many opportunities find all that their rules ask of the profile. A fact that is taken
 * in the company's favour while it is silent (no arrears) is not asked for. A list counts once it has an item or is
 * declared to be whole. What one opportunity asks of its own is not of the profile and not counted.
 */
export function completenessOf({ facts, lists }: Knowledge, { asked, byName }: FactUses): Completeness {
  const isEntered = (name: string) => {
    if (isFactName(name)) return facts[name] !== undefined || "presumed" in companyFacts[name];
    if (!isListName(name)) return true;
    const list = lists[name];
    return (list?.items.length ?? 0) > 0 || list?.complete === true || listOf(name).presumedComplete === true;
  };
  const answered = asked.filter(({ names }) => names.every(isEntered));
  const missing = [...byName].flatMap(([name, { decides }]) =>
    decides > 0 && !name.includes(".") && !isEntered(name) ? [{ name, decides }] : [],
  );
  return {
    opportunities: sum(asked.map(({ count }) => count)),
    answered: sum(answered.map(({ count }) => count)),
    missing: missing.sort((a, b) => b.decides - a.decides),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
