import { LRUCache } from "lru-cache";
import { decidingQuestions, isDecided } from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import type { JudgingPlan } from "#app/matching/judge-many.ts";
import { type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";
import { judgingPlanOf } from "./judging-plan.ts";
import { openSets } from "./open-sets.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

const kept = new LRUCache<string, { plan: JudgingPlan; order: readonly string[] }>({ max: 64 });

/**
 * Facts and lists in the order in which they decide most of what is open or expected; those that decide nothing are not
 * among them. For a company: what it still has to say. Without one: for somebody of whom nothing is known, which is the same
 * for all. Kept while the same is judged. @throws if the database is away
 */
export async function findDecidingOrder(company: Knowledge | null, now: number): Promise<readonly string[]> {
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  const plan = judgingPlanOf(catalogue, periods);
  const known = company ?? nothingKnown;
  const key = JSON.stringify(known);
  const held = kept.get(key);
  if (held?.plan === plan) return held.order;
  const undecided = openSets(catalogue, periods, plan).filter(
    ({ compiled }) => !isDecided(verdictOf(compiled, known)),
  );
  const order = decidingQuestions(known, undecided).map(({ about }) =>
    "fact" in about ? about.fact : about.list,
  );
  kept.set(key, { plan, order });
  return order;
}
