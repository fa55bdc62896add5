import { setImmediate as nextTurn } from "node:timers/promises";
import { findChanges } from "./find-changes.ts";
import { findConfirmed } from "./find-confirmed.ts";
import { findQuestions } from "./find-questions.ts";
import type { Checked, Paths } from "./matches.ts";
import { countNotices, type Judged, type RowSet, rowSetsOf, rowsWith } from "./row-sets.ts";

/**
 * At most this many sets of rules are tried, those with most notices first, so that a large catalogue takes no longer than
 * a small one. The page says how many were left out.
 */
const mostAsked = 300;
const mostRefused = 150;

const sliceMs = 10;

/** Finds what is one answer or one change away; yields to other requests in between. */
export async function findPaths(judged: Judged, now: number): Promise<Paths> {
  const asking = rowSetsOf(
    judged,
    rowsWith(judged, ({ verdict }) => verdict === "needs_information"),
  );
  const refusing = rowSetsOf(
    judged,
    rowsWith(judged, ({ verdict }) => verdict === "not_eligible" || verdict === "probably_not"),
  );
  const [askedSets, asked] = bounded(judged, asking, mostAsked);
  const [refusedSets, refused] = bounded(judged, refusing, mostRefused);
  const questions = findQuestions(judged, askedSets);
  await nextTurn();
  const ifConfirmed = findConfirmed(judged, { now });
  await nextTurn();
  const changes = await inSlices(findChanges(judged, refusedSets));
  return { questions, changes, ifConfirmed, asked, refused };
}

function bounded({ catalogue }: Judged, sets: readonly RowSet[], most: number): [readonly RowSet[], Checked] {
  const tried = sets.slice(0, most);
  const count = (some: readonly RowSet[]) =>
    countNotices(
      catalogue,
      some.flatMap(({ rows }) => rows),
    );
  return [tried, { checked: count(tried), of: count(sets) }];
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
