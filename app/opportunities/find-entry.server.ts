import { currentCatalogue } from "./catalogue/read-catalogue.server.ts";
import type { CatalogueEntry } from "./opportunity.ts";

/** What the public may see of one opportunity in a list; null where there is none. */
export async function findEntry(id: number): Promise<CatalogueEntry | null> {
  const { entries, rowOf } = await currentCatalogue();
  const row = rowOf(id);
  return (row === undefined ? undefined : entries.at(row)) ?? null;
}
