import { decidingQuestions, isDecided } from "#app/matching/deciding-question.ts";
import { verdictOf } from "#app/matching/judge.ts";
import type { JudgingPlan } from "#app/matching/judge-many.ts";
import { type Knowledge, nothingKnown } from "#app/matching/knowledge.ts";
import { judgingPlanOf } from "./judging-plan.ts";
import { openSets } from "./open-sets.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

const keptForAll = new WeakMap<JudgingPlan, readonly string[]>();

/**
 * Facts and lists in the order in which they decide most of what is open or expected; those that decide nothing are not
 * among them. For a company: what it still has to say. Without one: for somebody of whom nothing is known, which is the same
 * for all and kept with the catalogue. @throws if the database is away
 */
export async function findDecidingOrder(company: Knowledge | null, now: number): Promise<readonly string[]> {
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  const plan = judgingPlanOf(catalogue, periods);
  const known = company ?? nothingKnown;
  const kept = company === null ? keptForAll.get(plan) : undefined;
  if (kept) return kept;
  const undecided = openSets(catalogue, periods, plan).filter(
    ({ compiled }) => !isDecided(verdictOf(compiled, known)),
  );
  const order = decidingQuestions(known, undecided).map(({ about }) =>
    "fact" in about ? about.fact : about.list,
  );
  if (company === null) keptForAll.set(plan, order);
  return order;
}
