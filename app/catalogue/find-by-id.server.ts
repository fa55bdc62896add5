import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { cardsOf } from "./cards.ts";
import { type JudgedCompany, judgeCatalogue } from "./judge-catalogue.server.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";
import type { Card } from "./search-result.ts";

type Options = { company: JudgedCompany | null; now: number; skip: number; take: number };

/**
 * A page of the opportunities with these ids as cards, one card each, what closes first on top; and which ids exist.
 * @throws if the database is away
 */
export async function findCards(
  ids: readonly number[],
  { company, now, skip, take }: Options,
): Promise<{ ids: ReadonlySet<number>; shown: Card[] }> {
  const { catalogue, periods, verdicts } = await judgeCatalogue(company, now);
  const rows = new Map(
    ids.flatMap((id) => {
      const row = catalogue.rowOf(id);
      return row === undefined ? [] : [[row, id]];
    }),
  );
  const ordered = [...periods.byClosing].filter((row) => rows.has(row)).slice(skip, skip + take);
  const notices = ordered.map((row) => ({ row, otherRows: [] }));
  return {
    ids: new Set(rows.values()),
    shown: cardsOf(catalogue, notices, { now, judge: verdicts?.judge }),
  };
}

/** What the public may see of one opportunity in a list; null if there is no such opportunity. */
export async function findEntry(id: number): Promise<CatalogueEntry | null> {
  const { entries, rowOf } = await currentCatalogue();
  const row = rowOf(id);
  return (row === undefined ? undefined : entries.at(row)) ?? null;
}
