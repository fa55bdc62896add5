import { periodColumnsAt } from "./catalogue/period-columns.ts";
import { presentCards } from "./catalogue/present-found.ts";
import { currentCatalogue } from "./catalogue/read-catalogue.server.ts";
import type { Card } from "./found.ts";
import { companyVerdicts, type JudgedCompany } from "./verdicts/company-verdicts.server.ts";

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
