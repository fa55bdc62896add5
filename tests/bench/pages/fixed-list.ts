import { buildCatalogue } from "#app/catalogue/build-catalogue.ts";
import { tabulate } from "#app/catalogue/entries.ts";
import { periodColumnsAt } from "#app/catalogue/period-columns.ts";
import { refreshCatalogue } from "#app/catalogue/refresh-catalogue.server.ts";
import { searchCatalogue } from "#app/catalogue/search-catalogue.ts";
import { emptySearch } from "#app/catalogue/search-state.ts";
import { now } from "#app/platform/clock.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";

// Loaded with `node --import` before server.ts, this renders the same pages from a fixed list: the twenty rows of the first
// page replace the catalogue. Each request still reads the revision, as every list has to.

const all = await refreshCatalogue(db, null);
const periods = periodColumnsAt(all, now().epochMilliseconds);
const { notices } = searchCatalogue(all, periods, emptySearch, null, 20);
const rows = notices.flatMap(({ row, otherRows }) => [row, ...otherRows]);
const fixed = buildCatalogue(
  all.revision,
  tabulate(rows.flatMap((row) => all.entries.at(row) ?? [])),
  all.words,
);
oncePerProcess("catalogue", () => async () => {
  await db.selectFrom("catalogue_revision").select("revision").executeTakeFirstOrThrow();
  return fixed;
});
