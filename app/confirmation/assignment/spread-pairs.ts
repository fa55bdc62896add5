import { type Allocation, type Level, type Pair, togetherKey, wantedIn, worthOf } from "./allocation.ts";

/** What is known of an allocation while it is changed. */
class Board {
  readonly panels: Map<number, Set<string>>;
  readonly given: Map<number, Set<string>>;
  readonly free: Map<string, number>;
  readonly together = new Map<string, number>();
  readonly allocation: Allocation;

  constructor(allocation: Allocation, pairs: readonly Pair[]) {
    this.allocation = allocation;
    this.panels = new Map(allocation.applications.map(({ id }) => [id, new Set()]));
    this.given = new Map(allocation.applications.map(({ id }) => [id, new Set()]));
    this.free = new Map(allocation.experts.map(({ id, places }) => [id, places]));
    for (const { id, present } of allocation.applications)
      for (const expert of present) this.join(id, expert);
    for (const pair of pairs) this.add(pair);
  }

  level(applicationId: number, expertId: string): Level | undefined {
    return this.allocation.fits.get(applicationId)?.get(expertId);
  }

  add({ applicationId, expertId }: Pair): void {
    this.join(applicationId, expertId);
    this.given.get(applicationId)?.add(expertId);
    this.free.set(expertId, (this.free.get(expertId) ?? 0) - 1);
  }

  remove({ applicationId, expertId }: Pair): void {
    this.panels.get(applicationId)?.delete(expertId);
    this.count(applicationId, expertId, -1);
    this.given.get(applicationId)?.delete(expertId);
    this.free.set(expertId, (this.free.get(expertId) ?? 0) + 1);
  }

  /** Whether an expert may join: allowed, not there yet, and no pair would meet too often; places are asked apart. */
  mayJoin(applicationId: number, expertId: string): boolean {
    const panel = this.panels.get(applicationId);
    if (panel === undefined || panel.has(expertId) || this.level(applicationId, expertId) === undefined)
      return false;
    for (const other of panel)
      if ((this.together.get(togetherKey(expertId, other)) ?? 0) >= this.allocation.pairCap) return false;
    return true;
  }

  isOver(one: string, other: string): boolean {
    return (this.together.get(togetherKey(one, other)) ?? 0) > this.allocation.pairCap;
  }

  isFree(expertId: string): boolean {
    return (this.free.get(expertId) ?? 0) > 0;
  }

  pairs(): Pair[] {
    return this.allocation.applications.flatMap(({ id }) =>
      [...(this.given.get(id) ?? [])].sort().map((expertId) => ({ applicationId: id, expertId })),
    );
  }

  private join(applicationId: number, expertId: string): void {
    this.count(applicationId, expertId, 1);
    this.panels.get(applicationId)?.add(expertId);
  }

  private count(applicationId: number, expertId: string, by: number): void {
    for (const other of this.panels.get(applicationId) ?? []) {
      if (other === expertId) continue;
      const key = togetherKey(expertId, other);
      this.together.set(key, (this.together.get(key) ?? 0) + by);
    }
  }
}

type Exchange = { out: Pair; into: Pair[]; also?: Pair; loss: number };

/**
 * Exchanges experts until no two meet more often than the cap says, each time in the way that costs least. Where there is
 * no way, a place stays empty: the cap is a rule, too.
 */
export function spreadPairs(allocation: Allocation, pairs: readonly Pair[]): readonly Pair[] {
  const board = new Board(allocation, pairs);
  for (;;) {
    const over = nextOver(board);
    if (over === null) break;
    const best = leastLoss(exchanges(board, over));
    if (best === null) board.remove(over[0] as Pair);
    else apply(board, best);
  }
  fillUp(board);
  improve(board);
  return board.pairs();
}

/** So often is every pair looked at again; each look that changes nothing ends it. */
const MOST_LOOKS = 4;

/** Exchanges that gain something and break nothing: what was lost on the way may be won back. */
function improve(board: Board): void {
  for (let look = 0; look < MOST_LOOKS; look++) {
    let gained = false;
    for (const pair of board.pairs()) {
      if (board.level(pair.applicationId, pair.expertId) === 3) continue;
      if (board.given.get(pair.applicationId)?.has(pair.expertId) !== true) continue;
      const best = leastLoss(exchanges(board, [pair]));
      if (best === null || best.loss >= 0) continue;
      apply(board, best);
      gained = true;
    }
    if (!gained) return;
  }
}

function leastLoss(found: readonly Exchange[]): Exchange | null {
  return found.reduce<Exchange | null>(
    (least, each) => (least === null || each.loss < least.loss ? each : least),
    null,
  );
}

/** The pairs whose removal would part two experts who meet too often; null: nobody does. */
function nextOver(board: Board): readonly Pair[] | null {
  for (const [applicationId, panel] of board.panels) {
    const given = board.given.get(applicationId) ?? new Set();
    const members = [...panel].sort();
    for (const [at, one] of members.entries()) {
      const other = members
        .slice(at + 1)
        .find((each) => board.isOver(one, each) && (given.has(one) || given.has(each)));
      if (other === undefined) continue;
      return [one, other].filter((each) => given.has(each)).map((expertId) => ({ applicationId, expertId }));
    }
  }
  return null;
}

function exchanges(board: Board, over: readonly Pair[]): Exchange[] {
  const found: Exchange[] = [];
  for (const out of over) {
    board.remove(out);
    for (const expertId of board.allocation.fits.get(out.applicationId)?.keys() ?? []) {
      if (expertId === out.expertId || !board.mayJoin(out.applicationId, expertId)) continue;
      const into = { applicationId: out.applicationId, expertId };
      const loss = worth(board, out) - worth(board, into);
      if (board.isFree(expertId)) found.push({ out, into: [into], loss });
      else found.push(...swaps(board, out, into, loss));
    }
    board.add(out);
  }
  return found;
}

/** Somebody who has no place left changes places with the one who goes. */
function swaps(board: Board, out: Pair, into: Pair, loss: number): Exchange[] {
  const found: Exchange[] = [];
  for (const [applicationId, given] of board.given) {
    if (!given.has(into.expertId) || applicationId === out.applicationId) continue;
    const also = { applicationId, expertId: into.expertId };
    board.remove(also);
    const back = { applicationId, expertId: out.expertId };
    if (board.mayJoin(applicationId, out.expertId) && board.mayJoin(into.applicationId, into.expertId))
      found.push({ out, into: [into, back], also, loss: loss + worth(board, also) - worth(board, back) });
    board.add(also);
  }
  return found;
}

function apply(board: Board, { out, into, also }: Exchange): void {
  board.remove(out);
  if (also !== undefined) board.remove(also);
  for (const pair of into) board.add(pair);
}

/** Gives empty places to whoever is free and may, the best first. */
function fillUp(board: Board): void {
  for (const { id, wanted } of board.allocation.applications) {
    const levels = [...(board.allocation.fits.get(id) ?? [])].sort(
      ([one, first], [other, second]) => second - first || (one < other ? -1 : 1),
    );
    for (const [expertId] of levels) {
      if ((board.given.get(id)?.size ?? 0) >= wanted) break;
      if (board.isFree(expertId) && board.mayJoin(id, expertId)) board.add({ applicationId: id, expertId });
    }
  }
}

function worth(board: Board, { applicationId, expertId }: Pair): number {
  const level = board.level(applicationId, expertId);
  return level === undefined ? 0 : worthOf(level, wantedIn(board.allocation));
}
