import { setImmediate as nextTurn } from "node:timers/promises";
import { dayOf } from "#app/opportunities/status.ts";
import { findChanges } from "./find-changes.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { findQuestions } from "./find-questions.ts";
import type { Looked, Ways } from "./matches.ts";
import { countNotices, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";

/**
 * So many different sets of rules are tried, those of most notices first, so that the page of a large catalogue takes
 * no longer than that of a small one. What was left out is told.
 */
const mostAsked = 300;
const mostRefused = 150;

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
