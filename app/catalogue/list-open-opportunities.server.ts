import { statuses } from "#app/opportunities/opportunity.ts";
import { periodColumnsAt } from "./period-columns.ts";
import { currentCatalogue } from "./read-catalogue.server.ts";

/** Ids of the opportunities that are open at an instant (milliseconds) and that everybody may read, in order. */
export async function listOpenOpportunities(now: number): Promise<number[]> {
  const catalogue = await currentCatalogue();
  const { categoryOf } = periodColumnsAt(catalogue, now).columns.status;
  const { id, isSample, securityClass } = catalogue.entries.columns;
  const open = statuses.indexOf("open");
  const rows = [...catalogue.allRows].filter(
    (row) => categoryOf[row] === open && !isSample.at(row) && securityClass.at(row) !== "security",
  );
  return rows.map((row) => id.at(row)).sort((a, b) => a - b);
}
