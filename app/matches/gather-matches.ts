import { cardsOf } from "#app/catalogue/cards.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import type { Judgement } from "#app/matching/judge.ts";
import { isAnythingKnown } from "#app/matching/knowledge.ts";
import { isOpen, type Verdict } from "#app/matching/verdict.ts";
import type { Group, Paths } from "./matches.ts";
import { countNotices, type Judged, rowsWith } from "./row-sets.ts";
import { tally } from "./tally.ts";

const mostCards = 20;

/** What is open to a company, and the paths to more. */
export type Matches = {
  isAnythingKnown: boolean;
  eligible: Group;
  noObstacle: Group;
  /** Both, in one order. */
  open: Group;
  /** What is open by rules that only a machine has read, and how many notices only such rules exclude. */
  likely: Group;
  unlikely: number;
  paths: Paths;
  /** How many notices need one or more answers. */
  possible: number;
  /** How many notices were not judged, because none of their rules were read. */
  notJudged: number;
  /** Any rows as a group with its first cards. */
  groupOf: (rows: readonly number[], most?: number) => Group;
};

type Looking = { now: number; judge: (row: number) => Judgement };

export function gatherMatches(judged: Judged, paths: Paths, looking: Looking): Matches {
  const { catalogue, known } = judged;
  const groupOf = (rows: readonly number[], most = mostCards) => grouped(judged, rows, { ...looking, most });
  const rowsOf = (wanted: Verdict) =>
    rowsWith(judged, ({ verdict, basis }) => verdict === wanted && basis !== "machine");
  const rowsByMachine = (isWanted: (verdict: Verdict) => boolean) =>
    rowsWith(judged, ({ verdict, basis }) => isWanted(verdict) && basis === "machine");
  const open = rowsWith(judged, ({ verdict, basis }) => isOpen(verdict) && basis === "person");
  return {
    isAnythingKnown: isAnythingKnown(known.knowledge),
    eligible: groupOf(rowsOf("eligible"), 0),
    noObstacle: groupOf(rowsOf("no_obstacle_found"), 0),
    open: groupOf(open),
    likely: groupOf(rowsByMachine(isOpen)),
    unlikely: countNotices(
      catalogue,
      rowsByMachine((verdict) => verdict === "not_eligible"),
    ),
    paths,
    possible: countNotices(
      catalogue,
      rowsWith(judged, ({ verdict }) => verdict === "needs_information"),
    ),
    notJudged: countNotices(catalogue, rowsOf("not_judged")),
    groupOf,
  };
}

/** Rows with their totals, the first notices as cards. */
export function grouped(judged: Judged, rows: readonly number[], looking: Looking & { most: number }): Group {
  return { tally: tally(judged.catalogue, rows), cards: firstCards(judged, rows, looking) };
}

/** Notices in the order of their first row; other rows of a notice are folded in. */
function firstCards(
  { catalogue }: Judged,
  rows: readonly number[],
  { most, ...looking }: Looking & { most: number },
): Card[] {
  const notices = new Map<number, { row: number; otherRows: number[] }>();
  for (const row of rows) {
    const notice = catalogue.noticeOf[row] ?? 0;
    const held = notices.get(notice);
    if (held) held.otherRows.push(row);
    else if (notices.size < most) notices.set(notice, { row, otherRows: [] });
  }
  return cardsOf(catalogue, [...notices.values()], looking);
}
