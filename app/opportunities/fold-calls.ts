import { type Call, isSameCall } from "./is-same-call.ts";
import type { Completeness } from "./opportunity.ts";

/** A notice that may be the same call as another, with what says how much it tells. */
export type FoldableCall = Call & {
  id: number;
  isSample: boolean;
  /** Its source still lists it. */
  isListed: boolean;
  isReadByPerson: boolean;
  completeness: Completeness;
  /** Those of which a person says that they are other calls. */
  partedFrom: readonly number[];
  /** How many of period, amount, share, text, documents and address are known. */
  known: number;
};

/** A title that more notices share says too little. */
const MOST_OF_ONE_TITLE = 100;

const ranks: Record<Completeness, number> = { complete: 2, partial: 1, none: 0 };

/**
 * Puts the notices of one title together that are the same call: notice → the notice that leads it. The one that says most leads. A
 * notice that is the same as two others which are two calls is of neither; all that are put together are the same one by one. The
 * order of the notices changes nothing.
 */
export function foldCalls(notices: readonly FoldableCall[]): ReadonlyMap<number, number> {
  if (notices.length > MOST_OF_ONE_TITLE) return new Map();
  const ordered = notices.toSorted(bySayingMost);
  const isParted = (one: FoldableCall, other: FoldableCall) =>
    one.partedFrom.includes(other.id) || other.partedFrom.includes(one.id);
  const isSame = (one: FoldableCall, other: FoldableCall) =>
    one.isSample === other.isSample && !isParted(one, other) && isSameCall(one, other);
  const alike = new Map(
    ordered.map((one) => [one, ordered.filter((other) => other !== one && isSame(one, other))]),
  );
  const isOfOneCall = (notice: FoldableCall) => {
    const others = alike.get(notice) ?? [];
    return others.every((one, at) => others.slice(at + 1).every((other) => isSame(one, other)));
  };
  const certain = new Set(ordered.filter(isOfOneCall));
  const leads = new Map<number, number>();
  for (const notice of certain) {
    const lead = alike.get(notice)?.find((other) => certain.has(other));
    // The neighbours of a certain notice are all the same, so the first of them leads it, unless it comes before.
    if (lead && bySayingMost(lead, notice) < 0) leads.set(notice.id, lead.id);
  }
  return leads;
}

function bySayingMost(one: FoldableCall, other: FoldableCall): number {
  return (
    Number(other.isListed) - Number(one.isListed) ||
    Number(other.isReadByPerson) - Number(one.isReadByPerson) ||
    ranks[other.completeness] - ranks[one.completeness] ||
    other.known - one.known ||
    one.id - other.id
  );
}
