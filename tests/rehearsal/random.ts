/** Choices that a seed decides: the same seed, the same rounds. */
export type Random = {
  /** A whole number from 0 on, below this one. */
  below: (count: number) => number;
  chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** So many of a list, or all. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** One of a list by its weight; undefined where nothing weighs anything. */
  weighed: <T>(list: readonly T[], weightOf: (item: T) => number) => T | undefined;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, and even enough to choose steps.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const some = <T>(list: readonly T[], count: number): T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(below(left.length), 1),
    ).flat();
  };
  return {
    below,
    some,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]): T => {
      const [one] = some(list, 1);
      if (one === undefined) throw new Error("nothing to choose from");
      return one;
    },
    weighed: (list, weightOf) => {
      const weights = list.map(weightOf);
      let at = next() * weights.reduce((sum, weight) => sum + weight, 0);
      return list.find((_, place) => {
        at -= weights[place] ?? 0;
        return at < 0;
      });
    },
  };
}
