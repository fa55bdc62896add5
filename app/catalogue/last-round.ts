import type { Judgement } from "#app/matching/judge.ts";
import { judge } from "#app/matching/judge.ts";
import { compileRuleSet } from "#app/matching/judging/compile.ts";
import type { Moment } from "#app/matching/judging/leaf-test.ts";
import type { Knowledge } from "#app/matching/knowledge.ts";
import { addDays, dayNumber } from "#app/time.ts";
import type { Catalogue } from "./catalogue.ts";
import { momentAt } from "./judging-plan.ts";

/**
 * The round whose rules stand for those of an expected one that has none of its own: the newest of the same programme whose
 * rules were read, of the same track. Null where none is, or where several tracks of it might be meant.
 */
export function lastRoundOf(catalogue: Catalogue, row: number): number | null {
  const { programmeId, isEstimate, ruleHash, noticeId, track, securityClass } = catalogue.entries.columns;
  const programme = programmeId.at(row);
  if (programme === null || !isEstimate.at(row) || ruleHash.at(row) !== null) return null;
  const isEarlier = (other: number) =>
    programmeId.at(other) === programme && !isEstimate.at(other) && securityClass.at(other) === "general";
  const read = catalogue.byNewest.filter((other) => isEarlier(other) && ruleHash.at(other) !== null);
  const [newest] = read;
  if (newest === undefined) return null;
  const tracks = [...read].filter((other) => noticeId.at(other) === noticeId.at(newest));
  const own = track.at(row)?.ko;
  const same = tracks.filter((other) => track.at(other)?.ko === own);
  if (same.length === 1) return same[0] ?? null;
  return new Set(tracks.map((other) => ruleHash.at(other))).size === 1 ? newest : null;
}

/**
 * What the rules of the last round would come to, counted at the days on which the next one is expected. It is no verdict on the next
 * notice: it enters no column, no count and no list of what is open. Null where the rules cannot be used.
 */
export function judgeByLastRound(
  catalogue: Catalogue,
  { row, last }: { row: number; last: number },
  company: Knowledge,
  now: number,
): Judgement | null {
  const hash = catalogue.entries.columns.ruleHash.at(last);
  const ruleSet = hash === null ? null : catalogue.ruleSets.get(hash);
  if (!ruleSet) return null;
  const { windows } = catalogue.entries.columns;
  const before = momentAt({ windows: windows.at(last) }, now);
  const expected = momentAt({ windows: windows.at(row) }, now);
  return judge(compileRuleSet(ruleSet, { ...expected, window: shiftedTo(expected, before) }), company);
}

/** The days of the last round, moved to where the next one is expected to open. */
function shiftedTo({ window }: Moment, { window: last }: Moment): Moment["window"] {
  const { opensOn } = window;
  if (opensOn === null || last.opensOn === null) return window;
  const days = dayNumber(opensOn) - dayNumber(last.opensOn);
  const move = (day: string | null) => (day === null ? null : addDays(day, days));
  return { announcedOn: move(last.announcedOn), opensOn, lastDay: window.lastDay ?? move(last.lastDay) };
}
