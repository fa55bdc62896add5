import { setImmediate as nextTurn } from "node:timers/promises";
import { dayOf } from "../status.ts";
import { findChanges } from "./find-changes.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { findQuestions } from "./find-questions.ts";
import type { Looked, Ways } from "./matches.ts";
import { countNotices, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";

/**
 * So many different sets of rules are tried, those of most notices first, so that the page of a large catalogue takes
 * no longer than that of a small one. What was left out is told.
 */
export const mostAsked = 1_000;
export const mostRefused = 250;

const sliceMs = 10;

/** Finds what is one answer or one change away, and lets other requests pass meanwhile. */
export async function findWays(judged: Judged, now: number): Promise<Ways> {
  const asking = rowSetsOf(judged, rowsWith(judged, ["needs_information"]));
  const refusing = rowSetsOf(judged, rowsWith(judged, ["not_eligible"]));
  const [askedSets, asked] = bounded(judged, asking, mostAsked);
  const [refusedSets, refused] = bounded(judged, refusing, mostRefused);
  const questions = findQuestions(judged, askedSets);
  await nextTurn();
  const ifConfirmed = findConfirmed(judged, [...asking, ...refusing], dayOf(now));
  await nextTurn();
  const changes = await inSlices(findChanges(judged, refusedSets));
  return { questions, changes, ifConfirmed, asked, refused };
}

function bounded({ catalogue }: Judged, sets: readonly RowSet[], most: number): [readonly RowSet[], Looked] {
  const tried = sets.slice(0, most);
  const count = (some: readonly RowSet[]) =>
    countNotices(
      catalogue,
      some.flatMap(({ rows }) => rows),
    );
  return [tried, { looked: count(tried), of: count(sets) }];
}

async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let from = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - from < sliceMs) continue;
    await nextTurn();
    from = performance.now();
  }
}

const mostCompanies = 32;

type Kept = Pick<Judged, "column" | "plan"> & { ways: Promise<Ways> };

/**
 * Keeps the ways of the companies that asked last, for the verdicts that they follow from: those are made anew with the
 * company's revision, and the plan with the catalogue, a period or the day. Who asks meanwhile waits for the same finding.
 */
export function createWayFinder() {
  const kept = new Map<number, Kept>();
  return (companyId: number, judged: Judged, now: number): Promise<Ways> => {
    const { column, plan } = judged;
    const held = kept.get(companyId);
    const isFresh = held?.column === column && held.plan === plan;
    const current = isFresh ? held : { column, plan, ways: findWays(judged, now) };
    kept.delete(companyId);
    kept.set(companyId, current);
    // A failure is not kept: the next request tries again.
    if (!isFresh) current.ways.catch(() => kept.get(companyId) === current && kept.delete(companyId));
    const [oldest] = kept.keys();
    if (kept.size > mostCompanies && oldest !== undefined) kept.delete(oldest);
    return current.ways;
  };
}
