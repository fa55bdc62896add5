import { cardsOf } from "#app/catalogue/cards.ts";
import {
  type JudgedCompany,
  type JudgedVisitor,
  judgeCatalogue,
} from "#app/catalogue/judge-catalogue.server.ts";
import type { Card } from "#app/catalogue/search-result.ts";
import { conclusions, isOpen } from "#app/matching/verdict.ts";
import { nearestRows } from "./nearest-rows.ts";

const MOST = 3;

/**
 * What is open in place of an opportunity that is not: for a company what is open to it, as far as its rules were read. Empty if
 * nothing has enough in common. @throws only if the database is away
 */
export async function findInstead(
  id: number,
  { company, now }: { company: JudgedCompany | JudgedVisitor | null; now: number },
): Promise<Card[]> {
  const { catalogue, periods, verdicts } = await judgeCatalogue(company, now);
  const row = catalogue.rowOf(id);
  if (row === undefined) return [];
  const isOpenTo = conclusions.map(({ verdict }) => isOpen(verdict));
  const isWanted = (other: number) => !verdicts || isOpenTo[verdicts.column.categoryOf[other] ?? -1] === true;
  const rows = nearestRows(catalogue, periods, row, isWanted, MOST);
  const notices = rows.map((other) => ({ row: other, otherRows: [] }));
  return cardsOf(catalogue, notices, { now, judge: verdicts?.judge });
}
