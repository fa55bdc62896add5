import type { Card } from "#app/catalogue/found.ts";
import { presentCards } from "#app/catalogue/found-view.ts";
import type { Judgement } from "#app/matching/judge.ts";
import type { Group, Ways } from "./matches.ts";
import { countNotices, type Judged, rowsWith } from "./row-sets.ts";
import { tally } from "./tally.ts";

const mostCards = 20;

/** What is open to a company, and the ways to more. */
export type Matches = {
  isAnythingKnown: boolean;
  eligible: Group;
  noObstacle: Group;
  /** Both, in one order. */
  open: Group;
  ways: Ways;
  /** Of what is open, so many notices favour companies with a confirmation. */
  favoured: number;
  /** So many notices need more answers, one or several. */
  possible: number;
  /** Any rows as a group with its first cards. */
  groupOf: (rows: readonly number[], most?: number) => Group;
};

type Looking = { now: number; judge: (row: number) => Judgement };

export function gatherMatches(judged: Judged, ways: Ways, looking: Looking): Matches {
  const { catalogue, known } = judged;
  const groupOf = (rows: readonly number[], most = mostCards) => grouped(judged, rows, { ...looking, most });
  const open = rowsWith(judged, ["eligible", "no_obstacle_found"]);
  const favoured = open.filter((row) => catalogue.entries.columns.givesConfirmedBonus.at(row));
  const { facts, lists } = known.knowledge;
  return {
    isAnythingKnown: Object.keys(facts).length > 0 || Object.values(lists).some(isSaid),
    eligible: groupOf(rowsWith(judged, ["eligible"]), 0),
    noObstacle: groupOf(rowsWith(judged, ["no_obstacle_found"]), 0),
    open: groupOf(open),
    ways,
    favoured: countNotices(catalogue, favoured),
    possible: countNotices(catalogue, rowsWith(judged, ["needs_information"])),
    groupOf,
  };
}

/** Rows with their sum, the first notices as cards. */
export function grouped(judged: Judged, rows: readonly number[], looking: Looking & { most: number }): Group {
  return { tally: tally(judged.catalogue, rows), cards: firstCards(judged, rows, looking) };
}

/** Notices in the order of their first row, with the other rows folded in. */
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
  return presentCards(catalogue, [...notices.values()], looking);
}

function isSaid(list: { items: readonly unknown[]; complete: boolean } | undefined): boolean {
  return list !== undefined && (list.items.length > 0 || list.complete);
}
