import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

/** What the public may see of one opportunity in a list; null where there is none. */
export async function findEntry(id: number): Promise<CatalogueEntry | null> {
  const { entries, rowOf } = await currentCatalogue();
  const row = rowOf(id);
  return (row === undefined ? undefined : entries.at(row)) ?? null;
}
