import { reindexHome } from "./reindex-home.server.ts";
import { searchHome } from "./search-home.server.ts";

/** Builds the search anew while the old index answers, and returns how many opportunities were read. */
export async function reindex(): Promise<number> {
  return reindexHome(searchHome());
}
