import type { CatalogueEntry } from "#app/opportunities/opportunity.ts";
import { cardsOf } from "./cards.ts";
import { type JudgedCompany, judgeCatalogue } from "./judge-catalogue.server.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";
import type { Card } from "./search-result.ts";

type Options = { company: JudgedCompany | null; now: number; skip: number; take: number };

/**
 * A page of the opportunities with these ids as cards, one card each, what closes first on top, each with the id by which it was
 * asked for; and which ids exist. An id that stands behind another has the card of that one.
 * @throws if the database is away
 */
export async function findCards(
  ids: readonly number[],
  { company, now, skip, take }: Options,
): Promise<{ ids: ReadonlySet<number>; shown: { id: number; card: Card }[] }> {
  const { catalogue, periods, verdicts } = await judgeCatalogue(company, now);
  const known = ids.flatMap((id) => {
    const row = catalogue.rowOf(id);
    return row === undefined ? [] : [{ id, row }];
  });
  const askedBy = new Map<number, typeof known>();
  for (const one of known) askedBy.set(one.row, [...(askedBy.get(one.row) ?? []), one]);
  const ordered = [...periods.byClosing].flatMap((row) => askedBy.get(row) ?? []).slice(skip, skip + take);
  const context = { now, judge: verdicts?.judge };
  return {
    ids: new Set(known.map(({ id }) => id)),
    shown: ordered.flatMap(({ id, row }) =>
      cardsOf(catalogue, [{ row, otherRows: [] }], context).map((card) => ({ id, card })),
    ),
  };
}

/** What the public may see of one opportunity in a list; null if there is no such opportunity. */
export async function findEntry(id: number): Promise<CatalogueEntry | null> {
  const { entries, rowOf } = await currentCatalogue();
  const row = rowOf(id);
  return (row === undefined ? undefined : entries.at(row)) ?? null;
}
