import { type Allocation, brokenRules, type Level, type Pair, panelsOf } from "./allocation.ts";

export type Repaired = {
  pairs: readonly Pair[];
  /** Pairs of others that had to change. */
  moved: number;
  /** Places that nobody could take. */
  missing: number;
};

type Hop = { expertId: string; applicationId: number; before: Hop | null; gain: number };

/** Ways of the same length are tried up to so many, the best fit first, until one breaks no rule. */
const MOST_WAYS = 200;

/**
 * Fills the empty places of an allocation and moves as few of the others as can be: somebody free takes the place, or
 * somebody else's is freed for them, and so on, by the shortest such chain; among these the best fit.
 */
export function repairAllocation(allocation: Allocation, kept: readonly Pair[]): Repaired {
  let pairs = [...kept];
  let missing = 0;
  for (const { id, wanted } of allocation.applications)
    for (let have = pairs.filter((pair) => pair.applicationId === id).length; have < wanted; have++) {
      const filled = fillPlace(allocation, pairs, id);
      if (filled === null) missing++;
      else pairs = filled;
    }
  const before = new Set(kept.map(keyOf));
  const after = new Set(pairs.map(keyOf));
  return {
    pairs: pairs.sort(
      (one, other) => one.applicationId - other.applicationId || (one.expertId < other.expertId ? -1 : 1),
    ),
    moved: [...before].filter((key) => !after.has(key)).length,
    missing,
  };
}

function fillPlace(allocation: Allocation, pairs: readonly Pair[], applicationId: number): Pair[] | null {
  const board = lookUp(allocation, pairs);
  const reached = new Set<string>();
  let layer = hopsFrom(board, applicationId, null);
  let left = MOST_WAYS;
  while (layer.length > 0) {
    layer.sort((one, other) => other.gain - one.gain || (one.expertId < other.expertId ? -1 : 1));
    const ends = layer.filter(({ expertId }) => (board.free.get(expertId) ?? 0) > 0).slice(0, left);
    for (const end of ends) {
      const changed = follow(pairs, end);
      if (brokenRules(allocation, changed).length === 0) return changed;
    }
    left -= ends.length;
    if (left <= 0) return null;
    layer = nextLayer(board, layer, reached);
  }
  return null;
}

/** Who could come where somebody of this layer would leave; nobody is reached twice. */
function nextLayer(board: Board, layer: readonly Hop[], reached: Set<string>): Hop[] {
  const next: Hop[] = [];
  for (const hop of layer) {
    if (reached.has(hop.expertId)) continue;
    reached.add(hop.expertId);
    for (const other of board.heldBy.get(hop.expertId) ?? [])
      if (!isOnWay(hop, other)) next.push(...hopsFrom(board, other, hop));
  }
  return next.filter(({ expertId }) => !reached.has(expertId));
}

type Board = {
  fits: Allocation["fits"];
  panels: ReadonlyMap<number, readonly string[]>;
  free: ReadonlyMap<string, number>;
  heldBy: ReadonlyMap<string, readonly number[]>;
};

function lookUp(allocation: Allocation, pairs: readonly Pair[]): Board {
  const heldBy = new Map<string, number[]>(allocation.experts.map(({ id }) => [id, []]));
  for (const { applicationId, expertId } of pairs) heldBy.get(expertId)?.push(applicationId);
  const free = new Map(
    allocation.experts.map(({ id, places }) => [id, places - (heldBy.get(id)?.length ?? 0)]),
  );
  return { fits: allocation.fits, panels: panelsOf(allocation, pairs), free, heldBy };
}

/** Who could come to an application, after `before` has left it. */
function hopsFrom({ fits, panels }: Board, applicationId: number, before: Hop | null): Hop[] {
  const panel = panels.get(applicationId) ?? [];
  const lost = before === null ? 0 : levelIn(fits, applicationId, before.expertId);
  return [...(fits.get(applicationId) ?? [])]
    .filter(([expertId]) => !panel.includes(expertId))
    .map(([expertId, level]) => ({
      expertId,
      applicationId,
      before,
      gain: (before?.gain ?? 0) + level - lost,
    }));
}

function levelIn(fits: Allocation["fits"], applicationId: number, expertId: string): Level | 0 {
  return fits.get(applicationId)?.get(expertId) ?? 0;
}

function isOnWay(hop: Hop | null, applicationId: number): boolean {
  for (let at = hop; at !== null; at = at.before) if (at.applicationId === applicationId) return true;
  return false;
}

function follow(pairs: readonly Pair[], last: Hop): Pair[] {
  const left = new Set<string>();
  const come: Pair[] = [];
  for (let hop: Hop | null = last; hop !== null; hop = hop.before) {
    come.push({ applicationId: hop.applicationId, expertId: hop.expertId });
    if (hop.before !== null)
      left.add(keyOf({ applicationId: hop.applicationId, expertId: hop.before.expertId }));
  }
  return [...pairs.filter((pair) => !left.has(keyOf(pair))), ...come];
}

function keyOf({ applicationId, expertId }: Pair): string {
  return `${applicationId} ${expertId}`;
}
