import { searchHome } from "./search-home.server.ts";
import { syncHome } from "./sync-home.server.ts";

/**
 * Tells both engines what changed since it was last called, and returns how many opportunities that were.
 * @throws if database or engine is away; what was not told stays in the outbox
 */
export async function syncSearch(): Promise<number> {
  return syncHome(searchHome());
}
