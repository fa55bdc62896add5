import { cardsOf } from "#app/catalogue/cards.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { isOpen, type Judgement } from "#app/matching/judge.ts";
import { verdicts } from "#app/matching/judge-many.ts";
import { isAnythingKnown } from "#app/matching/knowledge.ts";
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
  const open = rowsWith(judged, verdicts.filter(isOpen));
  return {
    isAnythingKnown: isAnythingKnown(known.knowledge),
    eligible: groupOf(rowsWith(judged, ["eligible"]), 0),
    noObstacle: groupOf(rowsWith(judged, ["no_obstacle_found"]), 0),
    open: groupOf(open),
    paths,
    possible: countNotices(catalogue, rowsWith(judged, ["needs_information"])),
    notJudged: countNotices(catalogue, rowsWith(judged, ["not_judged"])),
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
