import type { Candidates } from "./candidates.ts";
import { findInHome } from "./find-in-home.server.ts";
import { searchHome } from "./search-home.server.ts";

/**
 * Finds the opportunities that words may mean, best first: at most 1,000. Any text is safe. Where the engine does not
 * answer PostgreSQL does.
 * @throws only if the database is away
 */
export async function findCandidates(query: string): Promise<Candidates> {
  return findInHome(searchHome(), query);
}
