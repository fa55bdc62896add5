import type { Day } from "#app/matching/calendar.ts";

/** One round of a programme, as far as its days are known. */
export type Round = { id: number; opensOn: Day; closesOn: Day | null };

/** In which months rounds opened, and when the next one can be expected. */
export type Cycle = {
  /** Oldest first, one a year: the first of each. */
  rounds: readonly Round[];
  /** YYYY-MM; null where the months say nothing, or the next round should have opened and has not. */
  expected: string | null;
};

const MONTHS = 12;
/** Rounds that open within two months of each other in each year have a season; others have none. */
const MOST_MONTHS_APART = 1;
/** Older years say little of the next one. */
const MOST_YEARS = 5;

/**
 * What the rounds of earlier years say of the next one; null if they are of one year only. A next round is expected only where the
 * last years follow each other and each opened in the same month or the one beside it: in the month of most of them, or of the latest.
 */
export function cycleOf(all: readonly Round[], today: Day): Cycle | null {
  const firstOfYear = new Map<number, Round>();
  for (const round of all.toSorted((one, other) => (one.opensOn < other.opensOn ? -1 : 1))) {
    const year = Number(round.opensOn.slice(0, 4));
    if (!firstOfYear.has(year)) firstOfYear.set(year, round);
  }
  const rounds = [...firstOfYear.values()].slice(-MOST_YEARS);
  if (rounds.length < 2) return null;
  return { rounds, expected: expectedMonth(rounds, today) };
}

function expectedMonth(rounds: readonly Round[], today: Day): string | null {
  const opened = rounds.map(({ opensOn }) => ({
    year: Number(opensOn.slice(0, 4)),
    month: Number(opensOn.slice(5, 7)) - 1,
  }));
  const latest = opened.at(-1);
  if (latest === undefined) return null;
  const isEachYear = opened.every(({ year }, at) => at === 0 || year === (opened[at - 1]?.year ?? 0) + 1);
  // In months after the latest one, so that December and January are neighbours.
  const offsets = opened.map(({ month }) => offsetFrom(latest.month, month));
  const isOneSeason = Math.max(...offsets) - Math.min(...offsets) <= MOST_MONTHS_APART;
  if (!isEachYear || !isOneSeason) return null;
  const usual = mostFrequent(offsets);
  const months = (latest.year + 1) * MONTHS + latest.month + usual;
  const expected = `${Math.floor(months / MONTHS)}-${String((months % MONTHS) + 1).padStart(2, "0")}`;
  return expected >= today.slice(0, 7) ? expected : null;
}

/** From -6 to 5 months around the year. */
function offsetFrom(month: number, other: number): number {
  return ((other - month + MONTHS + MONTHS / 2) % MONTHS) - MONTHS / 2;
}

/** The latest of those that come most often. */
function mostFrequent(offsets: readonly number[]): number {
  const count = (offset: number) => offsets.filter((one) => one === offset).length;
  const most = Math.max(...offsets.map(count));
  return offsets.findLast((offset) => count(offset) === most) ?? 0;
}
