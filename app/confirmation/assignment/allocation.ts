/*
 * Who reviews what, as numbers and ids alone: no names, no database, no clock. Applications and experts come sorted, so that
 * the same round always has the same answer.
 */

/** How well an expert knows the technology of an application. */
export type Level = 1 | 2 | 3;

export type Allocation = {
  applications: readonly {
    id: number;
    /** How many experts are still wanted. */
    wanted: number;
    /** Those who review it already: they stay, and count for the cap on pairs. */
    present: readonly string[];
  }[];
  experts: readonly { id: string /** Reviews that they can still take. */; places: number }[];
  /** By application: the experts who may review it, with their level. Who may not is not here: that is the hard rule. */
  fits: ReadonlyMap<number, ReadonlyMap<string, Level>>;
  /** Two experts review at most so many applications together. */
  pairCap: number;
};

export type Pair = { applicationId: number; expertId: string };

/** How many pairs of each level, and how many places stay empty. */
export type Tally = { levels: readonly [number, number, number]; missing: number };

export function wantedIn({ applications }: Allocation): number {
  return applications.reduce((sum, { wanted }) => sum + wanted, 0);
}

/**
 * What a pair of this level is worth. The worst case comes first, then total fit: one pair less at the lowest level is
 * worth more than any number of pairs that rise from the second to the third, because there are not more than `wanted`
 * pairs. An empty place is worth nothing, and any pair at all more than all such differences together.
 */
export function worthOf(level: Level, wanted: number): number {
  const base = wanted * (wanted + 3) + 1;
  return base + (level === 1 ? 0 : wanted + level);
}

export function scoreOf({ levels }: Tally, wanted: number): number {
  return levels.reduce((sum, count, at) => sum + count * worthOf((at + 1) as Level, wanted), 0);
}

export function tallyOf(allocation: Allocation, pairs: readonly Pair[]): Tally {
  const levels: [number, number, number] = [0, 0, 0];
  for (const { applicationId, expertId } of pairs) {
    const level = allocation.fits.get(applicationId)?.get(expertId);
    if (level !== undefined) levels[level - 1] = (levels[level - 1] ?? 0) + 1;
  }
  return { levels, missing: wantedIn(allocation) - pairs.length };
}

/** The tally of which this is the score; the opposite of `scoreOf` for `wanted` places. */
export function tallyOfScore(score: number, wanted: number): Tally {
  const base = wanted * (wanted + 3) + 1;
  const given = Math.min(wanted, Math.floor(score / base));
  let rest = score - given * base;
  const above = Math.min(given, Math.floor(rest / (wanted + 2)));
  rest -= above * (wanted + 2);
  const best = Math.min(above, rest);
  return { levels: [given - above, above - best, best], missing: wanted - given };
}

/** Two experts as one key, whoever is named first. */
export function togetherKey(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** Who reviews each application: those who did already, and those of these pairs. */
export function panelsOf({ applications }: Allocation, pairs: readonly Pair[]): Map<number, string[]> {
  const panels = new Map(applications.map(({ id, present }) => [id, [...present]]));
  for (const { applicationId, expertId } of pairs) panels.get(applicationId)?.push(expertId);
  return panels;
}

/** In how many applications each two experts meet. */
export function countTogether(panels: ReadonlyMap<number, readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const panel of panels.values())
    for (const [at, one] of panel.entries())
      for (const other of panel.slice(at + 1)) {
        const key = togetherKey(one, other);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return counts;
}

/**
 * Which hard rules pairs break: none, in whatever this feature returns. Two experts who already met more often than the
 * cap allows are no fault of these pairs.
 */
export function brokenRules(allocation: Allocation, pairs: readonly Pair[]): readonly string[] {
  const { applications, experts, fits, pairCap } = allocation;
  const panels = panelsOf(allocation, pairs);
  const taken = new Map<string, number>();
  for (const { expertId } of pairs) taken.set(expertId, (taken.get(expertId) ?? 0) + 1);
  const before = countTogether(panelsOf(allocation, []));
  return [
    ...pairs.flatMap(({ applicationId, expertId }) =>
      fits.get(applicationId)?.has(expertId) ? [] : [`${expertId} may not review ${applicationId}`],
    ),
    ...applications.flatMap(({ id, wanted, present }) => {
      const panel = panels.get(id) ?? [];
      const isTwice = new Set(panel).size < panel.length;
      return panel.length - present.length > wanted || isTwice ? [`${id} has too many`] : [];
    }),
    ...experts.flatMap(({ id, places }) => ((taken.get(id) ?? 0) > places ? [`${id} has too much`] : [])),
    ...[...countTogether(panels)].flatMap(([key, count]) =>
      count > Math.max(pairCap, before.get(key) ?? 0) ? [`${key} meet too often`] : [],
    ),
  ];
}
