import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { connect } from "#db/connect.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { connectEngine, openSearchEnvironment } from "#search/open-search-environment.server.ts";
import { syncSearch } from "#search/sync-search.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";
import { generateCatalogue } from "../generate-catalogue.ts";
import { surroundings, tableOf, writeBetweenMarkers } from "../report.ts";
import { type Asked, askInTurns } from "./ask-pages.ts";
import { type PageFigures, pageRows } from "./page-rows.ts";
import { commonFilters, firstPage, freshFilters, words } from "./searches.ts";
import { startWebProcess } from "./web-process.ts";

// Requests the search page from the built web server at two sizes, over HTTP, and beside it the same page with a fixed list.
const command = "npm run bench:pages";
const sizes = [2_390, 100_000];
const clients = 8;

const startedWith = loadavg();
const stateDir = mkdtempSync(join(tmpdir(), "naru-bench-pages-"));
const services = await startServices({ stateDir, isThrowaway: true });
const { db } = connect({
  url: services.databaseUrl,
  poolSize: 2,
  applicationName: "naru bench",
  onBreak: () => undefined,
});
try {
  await migrateToLatest(services.databaseUrl);
  const figures: PageFigures[] = [];
  for (const size of sizes) {
    await db.connection().execute((one) => one.transaction().execute((trx) => generateCatalogue(trx, size)));
    await tellSearch();
    figures.push({ size, ...(await measure()) });
    process.stdout.write(`${JSON.stringify(figures.at(-1))}\n`);
  }
  const rows = pageRows(figures, clients);
  const report = [tableOf(rows), surroundings(command, startedWith)].join("\n\n");
  process.stdout.write(`${report}\n`);
  writeBetweenMarkers(new URL("../../../docs/benchmarks-search.md", import.meta.url), command, report);
  process.exitCode = rows.every(({ budget }) => budget?.isHeld ?? true) ? 0 : 1;
} finally {
  await db.destroy();
  await services.stop();
  removeState(stateDir);
}

async function tellSearch(): Promise<void> {
  const { meiliUrl, meiliKey } = services;
  const engine = meiliUrl === undefined ? undefined : connectEngine(meiliUrl, meiliKey);
  await syncSearch(
    openSearchEnvironment({ db, log: pino({ level: "warn" }), engine, indexUid: "opportunities" }),
  );
}

async function measure(): Promise<Omit<PageFigures, "size">> {
  const environment = {
    DATABASE_URL: services.databaseUrl,
    MEILI_URL: services.meiliUrl,
    MEILI_KEY: services.meiliKey,
  };
  const web = await startWebProcess(environment);
  const fixed = await startWebProcess(environment, "./tests/bench/pages/fixed-list.ts");
  try {
    const began = performance.now();
    await fetch(`${web.url}/opportunities`);
    const firstPageMs = performance.now() - began;
    const kinds = {
      fixed: () => `${fixed.url}/opportunities${firstPage()}`,
      first: () => `${web.url}/opportunities${firstPage()}`,
      common: (turn: number) => `${web.url}/opportunities${commonFilters(turn)}`,
      fresh: (turn: number) => `${web.url}/opportunities${freshFilters(turn)}`,
      words: (turn: number) => `${web.url}/opportunities${words(turn)}`,
      api: () => `${web.url}/api/v1/opportunities`,
    } satisfies Record<string, (turn: number) => string>;
    // The first few hundred pages compile the code; their turns differ from the measured ones, so that those are not cached.
    const later = (turn: number) => turn + 10_000;
    const warm = Object.fromEntries(
      Object.entries(kinds).map(([kind, urlOf]) => [kind, (turn: number) => urlOf(later(turn))]),
    );
    await askInTurns(warm, { clients, rounds: 2, asks: 10 });
    const asked: Record<keyof typeof kinds, Asked> = await askInTurns(kinds, { clients, rounds: 6, asks: 8 });
    return { asked, firstPageMs, residentMb: await web.residentMb(), mostMb: await web.mostMb() };
  } finally {
    await web.stop();
    await fixed.stop();
  }
}
