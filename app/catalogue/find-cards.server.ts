import { companyVerdicts, type JudgedCompany } from "./company-verdicts.server.ts";
import type { Card } from "./found.ts";
import { presentCards } from "./found-view.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

type Asking = { company: JudgedCompany | null; now: number; skip: number; take: number };

/** Named opportunities as cards, each by itself, in the order in which they close; and which of them there are. */
export async function findCards(
  ids: readonly number[],
  { company, now, skip, take }: Asking,
): Promise<{ ids: ReadonlySet<number>; shown: Card[] }> {
  const catalogue = await currentCatalogue();
  const periods = periodColumnsAt(catalogue, now);
  const own = company && (await companyVerdicts(company, catalogue, periods));
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
    shown: presentCards(catalogue, notices, { now, ...(own && { judge: own.judge }) }),
  };
}
