import { LRUCache } from "lru-cache";
import { findPaths } from "./find-paths.server.ts";
import type { Paths } from "./matches.ts";
import type { Judged } from "./row-sets.ts";

const mostCompanies = 32;

type Cached<View> = Pick<Judged, "column" | "plan"> & { paths: Promise<Paths>; views: Map<string, View> };

/**
 * Caches paths and pages of the companies viewed last, for as long as their verdicts hold: these change with the company's
 * revision, the plan changes with the catalogue, a period or the day. Concurrent requests share one search. Pages are
 * cached as plain data, so that they do not keep an old catalogue in memory.
 */
export function createMatchCache<View>() {
  const cache = new LRUCache<number, Cached<View>>({ max: mostCompanies });
  const open = (companyId: number, judged: Judged, now: number): Cached<View> => {
    const { column, plan } = judged;
    const held = cache.get(companyId);
    const isFresh = held?.column === column && held.plan === plan;
    const current = isFresh ? held : { column, plan, paths: findPaths(judged, now), views: new Map() };
    cache.set(companyId, current);
    // Failures are not cached: the next request tries again.
    if (!isFresh) current.paths.catch(() => cache.get(companyId) === current && cache.delete(companyId));
    return current;
  };
  /** `as`: the language, permission and order that the page is made for. */
  return async (
    companyId: number,
    judged: Judged,
    { now, as, make }: { now: number; as: string; make: (paths: Paths) => View },
  ): Promise<View> => {
    const { paths, views } = open(companyId, judged, now);
    const found = await paths;
    const view = views.get(as) ?? make(found);
    views.set(as, view);
    return view;
  };
}
