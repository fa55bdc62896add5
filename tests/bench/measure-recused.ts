import { mkdtempSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { migrateToLatest } from "#db/migrate.server.ts";
import { removeState, startServices } from "#supervisor/services.ts";
import { startWebProcess } from "./pages/web-process.ts";
import { type Row, surroundings, tableOf, writeBetweenMarkers } from "./report.ts";

// Whether somebody who recused themselves can tell a hidden case from none by the time of the answer: `npm run bench:recused`.
const command = "npm run bench:recused";
const pairs = 10_000;
const greatestAuc = 0.55;
const startedWith = loadavg();
const stateDir = mkdtempSync(join(tmpdir(), "naru-bench-recused-"));
const services = await startServices({ stateDir, isThrowaway: true, meilisearchBinary: null });
// biome-ignore lint/style/noProcessEnv: the product reads its configuration when it is loaded, below
Object.assign(process.env, { NODE_ENV: "test", LOG_LEVEL: "silent", DATABASE_URL: services.databaseUrl });
let web: Awaited<ReturnType<typeof startWebProcess>> | undefined;
const { db } = await import("#db/client.server.ts");
try {
  await migrateToLatest(services.databaseUrl);
  const { loadCase } = await import("#app/confirmation/case/load-case.server.ts");
  const { findReview } = await import("#app/confirmation/review/find-review.server.ts");
  const { aCompany, anApplication, anOfficial, aRound } = await import(
    "#tests/support/confirmation/an-application.ts"
  );
  const viewer = await anOfficial("전유찬", "centre_officer", "ministry_officer", "decider", "expert");
  const round = await aRound();
  const hidden = await anApplication({ companyId: await aCompany(), round, status: "examination" });
  const shown = await anApplication({ companyId: await aCompany(), round, status: "examination" });
  const commission = { expert_id: viewer.id, commissioned_at: "2026-11-21T03:00:00Z", due_on: "2026-12-05" };
  const declined = { declined_at: "2026-11-22T03:00:00Z", declined_reason: "함께 일함" };
  const [review, ownReview] = await db
    .insertInto("review")
    .values([
      { ...commission, ...declined, application_id: hidden },
      { ...commission, declined_at: null, declined_reason: null, application_id: shown },
    ])
    .returning("id")
    .execute();
  if (review === undefined || ownReview === undefined) throw new Error("both reviews are there");
  web = await startWebProcess({
    DATABASE_URL: services.databaseUrl,
    SESSION_SECRET: "bench-of-recused-people-32-characters",
  });
  await db.updateTable("person").set({ is_demo: true }).where("id", "=", viewer.id).execute();
  const { url } = web;
  const cookie = await signIn(url, viewer.id);
  const page = async (path: string) => {
    const answer = await fetch(`${url}${path}`, { headers: { cookie }, redirect: "manual" });
    await answer.text();
    return answer.status === 404 ? null : answer.status;
  };
  const other = (id: number) => 900_000_000 + id;
  const asked: Readonly<Record<string, (id: number) => Promise<unknown>>> = {
    "a case": (id) => loadCase(db, viewer, id === 0 ? hidden : other(id)),
    "a review": (id) => findReview(db, { viewer, reviewId: id === 0 ? review.id : other(id) }),
    "page of a case": (id) => page(`/agency/cases/${id === 0 ? hidden : other(id)}`),
    "page of a review": (id) => page(`/agency/reviews/${id === 0 ? review.id : other(id)}`),
  };
  const rows: Row[] = [];
  // Where the same person may look, these addresses have something to show.
  for (const path of [`/agency/cases/${shown}`, `/agency/reviews/${ownReview.id}`]) {
    const status = await page(path);
    if (status !== 200) throw new Error(`${path} is ${status}`);
  }
  for (const [what, load] of Object.entries(asked)) {
    const auc = await measure(load);
    console.log(what, auc);
    rows.push({
      measured: `${what}: hidden or not there, told apart by time over ${pairs} pairs (AUC)`,
      figure: auc.toFixed(3),
      budget: { said: `at most ${greatestAuc}`, isHeld: auc <= greatestAuc },
    });
  }
  const table = tableOf(rows);
  console.log(table);
  writeBetweenMarkers(
    new URL("../../docs/benchmarks-recused.md", import.meta.url),
    command,
    `${table}\n\n${surroundings(command, startedWith)}`,
  );
  if (rows.some(({ budget }) => budget?.isHeld === false)) process.exitCode = 1;
} finally {
  await web?.stop();
  await db.destroy();
  await services.stop();
  removeState(stateDir);
}

async function signIn(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/system/demo`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ person }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

/** Each pair in turns, the one or the other first, so that a machine that grows slower slows both. */
async function measure(load: (id: number) => Promise<unknown>): Promise<number> {
  const times: { isHidden: boolean; took: number }[] = [];
  for (let pair = -200; pair < pairs; pair++)
    for (const isHidden of pair % 2 === 0 ? [true, false] : [false, true]) {
      const began = performance.now();
      const found = await load(isHidden ? 0 : 1 + Math.abs(pair));
      const took = performance.now() - began;
      if (found !== null) throw new Error(`it was found: ${found}`);
      // The first turns warm up plans and caches.
      if (pair >= 0) times.push({ isHidden, took });
    }
  return aucOf(times);
}

/** How often one of the hidden took longer than one that is not there, or the other way round: 0.5 is chance. */
function aucOf(times: readonly { isHidden: boolean; took: number }[]): number {
  const sorted = [...times].sort((one, other) => one.took - other.took);
  const ranks = sorted.reduce((sum, { isHidden }, place) => sum + (isHidden ? place + 1 : 0), 0);
  const count = times.length / 2;
  const auc = (ranks - (count * (count + 1)) / 2) / (count * count);
  return Math.max(auc, 1 - auc);
}
