import type { FactUses } from "#app/catalogue/count-fact-uses.server.ts";
import { shareOf } from "#app/matching/facts.ts";

/** Names of facts and lists; what decides most comes first, what is not named decides nothing. */
export type DecidingOrder = readonly string[];

type Uses = { order: DecidingOrder; uses: Pick<FactUses, "byName"> };

/** In the order in which they decide most; behind them what only some rules or bonuses ask for, else as they were. */
export function inDecidingOrder<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  { order, uses }: Uses,
): readonly T[] {
  const placeOf = new Map(order.map((name, at) => [name, at]));
  const rank = (item: T) => placeOf.get(nameOf(item)) ?? order.length;
  const usesOf = (item: T) => uses.byName.get(nameOf(item)) ?? { decides: 0, adds: 0 };
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || usesOf(b).decides - usesOf(a).decides || usesOf(b).adds - usesOf(a).adds,
  );
}

/** Says to which years all figures belong, so it stands before them whatever asks for it. */
const first = "closingMonth";

/** What an opportunity asks for today, in that order, and what none does. Where nothing is open nothing is idle. */
export function partedByUse<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  around: Uses,
): { asked: readonly T[]; idle: readonly T[] } {
  const { byName } = around.uses;
  // A share is worked out from its parts, so whoever asks for it asks for them.
  const parts = [...byName.keys()].map(shareOf).flatMap((share) => (share ? [share.of, share.to] : []));
  const named = new Set([first, ...byName.keys(), ...parts]);
  const isAsked = (item: T) => byName.size === 0 || named.has(nameOf(item));
  const ordered = inDecidingOrder(items.filter(isAsked), nameOf, around);
  return {
    asked: ordered.toSorted((a, b) => Number(nameOf(b) === first) - Number(nameOf(a) === first)),
    idle: items.filter((item) => !isAsked(item)),
  };
}
