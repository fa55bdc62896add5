import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Allocation,
  brokenRules,
  type Level,
  type Pair,
  scoreOf,
  tallyOf,
  tallyOfScore,
  wantedIn,
} from "./allocation.ts";
import { repairAllocation } from "./repair-allocation.ts";
import { solveAllocation } from "./solve-allocation.server.ts";

/** Rounds of any kind: too few experts, nobody who knows, experts there already. */
const rounds = (most: { applications: number; experts: number }): fc.Arbitrary<Allocation> =>
  fc
    .record({
      wanted: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: most.applications }),
      places: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: most.experts }),
      levels: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 }),
      present: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      pairCap: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ wanted, places, levels, present, pairCap }) => {
      const experts = places.map((count, at) => ({ id: `expert-${at}`, places: count }));
      const isThere = (at: number, of: number) => present[at * 7 + of] === true && of === at % 5;
      return {
        applications: wanted.map((count, at) => ({
          id: at + 1,
          wanted: count,
          present: experts.filter((_, of) => isThere(at, of)).map(({ id }) => id),
        })),
        experts,
        fits: new Map(
          wanted.map((_, at) => [
            at + 1,
            new Map(
              experts.flatMap(({ id }, of) => {
                const level = levels[(at * 11 + of) % 60] ?? 0;
                return level === 0 || isThere(at, of) ? [] : [[id, level as Level] as const];
              }),
            ),
          ]),
        ),
        pairCap,
      };
    });

const scoreIn = (allocation: Allocation, pairs: readonly Pair[]) =>
  scoreOf(tallyOf(allocation, pairs), wantedIn(allocation));

/** The best score, by trying everything. */
function bestByTrying(allocation: Allocation): number {
  const all = allocation.applications.flatMap(({ id }) =>
    [...(allocation.fits.get(id)?.keys() ?? [])].map((expertId) => ({ applicationId: id, expertId })),
  );
  let best = 0;
  const go = (at: number, pairs: readonly Pair[]): void => {
    if (brokenRules(allocation, pairs).length > 0) return;
    best = Math.max(best, scoreIn(allocation, pairs));
    for (let next = at; next < all.length; next++) go(next + 1, [...pairs, all[next] as Pair]);
  };
  go(0, []);
  return best;
}

describe("An allocation", () => {
  test("breaks no hard rule, is never above its bound, and is the same for the same round", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(rounds({ applications: 8, experts: 7 }), async (round) => {
        const { pairs, tally, bound } = await solveAllocation(round);
        expect(brokenRules(round, pairs)).toEqual([]);
        const wanted = wantedIn(round);
        expect(scoreOf(tally, wanted)).toBeLessThanOrEqual(scoreOf(bound, wanted));
        expect((await solveAllocation(round)).pairs).toEqual(pairs);
      }),
      { numRuns: 60 },
    );
  });

  test("of a small round is the best there is: nothing better is found by trying everything", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(rounds({ applications: 3, experts: 4 }), async (round) => {
        const { tally, isProven } = await solveAllocation(round);
        expect(scoreOf(tally, wantedIn(round))).toBe(bestByTrying(round));
        expect(isProven).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("spares the weakest pair before it raises the sum", async () => {
    const fits = new Map<number, ReadonlyMap<string, Level>>([
      [
        1,
        new Map([
          ["a", 3],
          ["b", 2],
        ] as const),
      ],
      [
        2,
        new Map([
          ["a", 2],
          ["b", 1],
        ] as const),
      ],
    ]);
    const experts = ["a", "b"].map((id) => ({ id, places: 1 }));
    const applications = [1, 2].map((id) => ({ id, wanted: 1, present: [] }));
    const { tally, bound } = await solveAllocation({ applications, experts, fits, pairCap: 9 });
    // 3 + 1 and 2 + 2 are the same sum; the second has nobody who only knows the area.
    expect(tally).toEqual({ levels: [0, 2, 0], missing: 0 });
    expect(bound).toEqual(tally);
  });

  test("leaves a place empty before two experts meet too often", async () => {
    const applications = [1, 2].map((id) => ({ id, wanted: 2, present: [] }));
    const experts = ["a", "b"].map((id) => ({ id, places: 2 }));
    const both = new Map<string, Level>([
      ["a", 3],
      ["b", 3],
    ]);
    const fits = new Map([
      [1, both],
      [2, both],
    ]);
    const { tally, isProven } = await solveAllocation({ applications, experts, fits, pairCap: 1 });
    expect(tally).toEqual({ levels: [0, 0, 3], missing: 1 });
    expect(isProven).toBe(true);
  });
});

test("A score tells how many pairs of each level it stands for", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 }), (all) => {
      const of = (level: number) => all.filter((each) => each === level).length;
      const tally = { levels: [of(1), of(2), of(3)] as const, missing: of(0) };
      expect(tallyOfScore(scoreOf(tally, all.length), all.length)).toEqual(tally);
    }),
  );
});

describe("A repair", () => {
  test("breaks no hard rule and keeps every place that was filled", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rounds({ applications: 8, experts: 7 }), fc.nat(6), async (round, gone) => {
        const { pairs } = await solveAllocation(round);
        const expertId = `expert-${gone % round.experts.length}`;
        const without = {
          ...round,
          experts: round.experts.map((each) => (each.id === expertId ? { ...each, places: 0 } : each)),
        };
        const kept = pairs.filter((pair) => pair.expertId !== expertId);
        const repaired = repairAllocation(without, kept);
        expect(brokenRules(without, repaired.pairs)).toEqual([]);
        expect(repaired.pairs.length).toBeGreaterThanOrEqual(kept.length);
        expect(repaired.missing).toBe(wantedIn(round) - repaired.pairs.length);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["nobody, where somebody is free", 1, { moved: 0, missing: 0 }],
    ["one, where only that frees somebody", 0, { moved: 1, missing: 0 }],
  ])("moves %s", (_, places, expected) => {
    const applications = [1, 2].map((id) => ({ id, wanted: 1, present: [] }));
    const experts = [
      { id: "a", places: 1 },
      { id: "b", places: 1 },
      { id: "c", places },
    ];
    const fits = new Map<number, ReadonlyMap<string, Level>>([
      [
        1,
        new Map([
          ["a", 3],
          ["c", 1],
        ] as const),
      ],
      [
        2,
        new Map([
          ["a", 2],
          ["b", 1],
        ] as const),
      ],
    ]);
    const { moved, missing } = repairAllocation({ applications, experts, fits, pairCap: 9 }, [
      { applicationId: 2, expertId: "a" },
    ]);
    expect({ moved, missing }).toEqual(expected);
  });
});
