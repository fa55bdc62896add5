import { currentCatalogue } from "./catalogue/read-catalogue.server.ts";
import type { CatalogueEntry } from "./opportunity.ts";

/** What the public may see of one opportunity in a list; null where there is none. */
export async function findEntry(id: number): Promise<CatalogueEntry | null> {
  const { entries, rowOf } = await currentCatalogue();
  return entries[rowOf.get(id) ?? -1] ?? null;
}
