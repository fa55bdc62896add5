import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { sql } from "kysely";
import { currentCatalogue } from "#app/opportunities/catalogue/read-catalogue.server.ts";
import { findOpportunities } from "#app/opportunities/find-opportunities.server.ts";
import { parseSearchState } from "#app/opportunities/search-state.ts";
import { db } from "#db/client.server.ts";
import { generateCatalogue } from "./generate-catalogue.ts";

// A child of scripts/bench-catalogue.ts, one per size, so that memory is that of this size alone.

type CatalogueFigures = {
  opportunities: number;
  loadMs: number;
  rssMb: number;
  catalogueMb: number;
  refreshMs: number;
  foundMs: Latency;
  fixedMs: Latency;
};
type Latency = { p50: number; p95: number };

const clients = 8;
const rounds = 60;
const now = Date.parse("2026-11-23T09:00:00+09:00");
const searches = [
  "",
  "kind=rnd",
  "region=r3&status=all",
  "field=f2&field=f5&sort=newest",
  "closing=14&amount=100m-300m",
  "agency=a7&status=all&sort=amount&page=3",
  "technology=t9&bonus=1",
  "status=all&page=40",
].map((query) => parseSearchState(new URLSearchParams(query)).state);

const [size = "2390"] = process.argv.slice(2);
await db
  .connection()
  .execute((one) => one.transaction().execute((trx) => generateCatalogue(trx, Number(size))));
globalThis.gc?.();
const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
const start = performance.now();
const catalogue = await currentCatalogue();
const loadMs = performance.now() - start;
assert.equal(catalogue.entries.length, Number(size));
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();

/** The same page with a fixed list of rows: read the revision and twenty cards, print them. */
const fixed = (await findOpportunities(searches[0] ?? parseSearchState(new URLSearchParams()).state, { now }))
  .items;
const ids = fixed.map(({ id }) => id);
async function answerFixed(): Promise<string> {
  await db.selectFrom("catalogue_revision").select("revision").executeTakeFirstOrThrow();
  const rows = await sql`
    select o.*, n.title, (select json_agg(w) from opportunity_window w where w.opportunity_id = o.id) as windows
    from opportunity o join notice n on n.id = o.notice_id where o.id = any(${ids})`.execute(db);
  return JSON.stringify(rows.rows);
}
async function answerFound(turn: number): Promise<string> {
  return JSON.stringify(
    await findOpportunities(searches[turn % searches.length] ?? searches[0] ?? never(), { now }),
  );
}

await time(answerFound, 10);
await time(answerFixed, 10);
const foundMs: number[] = [];
const fixedMs: number[] = [];
for (let round = 0; round < 6; round++) {
  // In turns, so that a busy neighbour hits both alike.
  foundMs.push(...(await time(answerFound, rounds / 6)));
  fixedMs.push(...(await time(answerFixed, rounds / 6)));
}
const { rss } = process.memoryUsage();
const refreshing = performance.now();
await db.transaction().execute(async (trx) => {
  await sql`update catalogue_revision set revision = revision + 1`.execute(trx);
  await sql`update opportunity set revision = (select revision from catalogue_revision) where id = ${ids[0]}`.execute(
    trx,
  );
});
await findOpportunities(searches[0] ?? never(), { now });
const refreshMs = performance.now() - refreshing;
const figures: CatalogueFigures = {
  opportunities: Number(size),
  loadMs,
  rssMb: rss / 1e6,
  catalogueMb: (heapUsed + arrayBuffers - before) / 1e6,
  refreshMs,
  foundMs: latency(foundMs),
  fixedMs: latency(fixedMs),
};
process.send?.(figures);
await db.destroy();
process.disconnect?.();

/** Milliseconds of each of `times` answers that each of the clients asks for, one after the other. */
async function time(answer: (turn: number) => Promise<string>, times: number): Promise<number[]> {
  const taken: number[] = [];
  const ask = async (client: number) => {
    for (let turn = 0; turn < times; turn++) {
      const began = performance.now();
      await answer(client + turn);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => ask(client)));
  return taken;
}

function latency(values: readonly number[]): Latency {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

function never(): never {
  throw new Error("There is at least one search.");
}
