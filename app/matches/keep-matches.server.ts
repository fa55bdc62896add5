import { findWays } from "./find-paths.server.ts";
import type { Ways } from "./matches.ts";
import type { Judged } from "./row-sets.ts";

const mostCompanies = 32;

type Kept<View> = Pick<Judged, "column" | "plan"> & { ways: Promise<Ways>; views: Map<string, View> };

/**
 * Keeps the ways and pages of the companies that asked last, for the verdicts that they follow from: those are made anew
 * with the company's revision, and the plan with the catalogue, a period or the day. Who asks meanwhile waits for the same
 * finding. Pages are kept as plain text, so that nothing holds on to a catalogue that is over.
 */
export function createMatchKeeper<View>() {
  const kept = new Map<number, Kept<View>>();
  const open = (companyId: number, judged: Judged, now: number): Kept<View> => {
    const { column, plan } = judged;
    const held = kept.get(companyId);
    const isFresh = held?.column === column && held.plan === plan;
    const current = isFresh ? held : { column, plan, ways: findWays(judged, now), views: new Map() };
    kept.delete(companyId);
    kept.set(companyId, current);
    // A failure is not kept: the next request tries again.
    if (!isFresh) current.ways.catch(() => kept.get(companyId) === current && kept.delete(companyId));
    const [oldest] = kept.keys();
    if (kept.size > mostCompanies && oldest !== undefined) kept.delete(oldest);
    return current;
  };
  /** `as`: in which language, and for which right, the page is made. */
  return async (
    companyId: number,
    judged: Judged,
    { now, as, make }: { now: number; as: string; make: (ways: Ways) => View },
  ): Promise<View> => {
    const { ways, views } = open(companyId, judged, now);
    const found = await ways;
    const view = views.get(as) ?? make(found);
    views.set(as, view);
    return view;
  };
}
