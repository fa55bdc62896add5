import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { JobHelpers, Runner } from "graphile-worker";
import { z } from "zod";
import { confirmationTasks, confirmationTimetable } from "#app/confirmation/jobs.server.ts";
import { removeOldDrafts } from "#app/drafts/remove-old-drafts.server.ts";
import { requestScans } from "#app/files/scan/request-scans.server.ts";
import { scanFile } from "#app/files/scan/scan-file.server.ts";
import { chooseStorage } from "#app/files/storage/choose-storage.server.ts";
import { sweepContents } from "#app/files/storage/sweep-contents.server.ts";
import { removeOldForms } from "#app/fill-form/remove-forms.server.ts";
import { serveDemo } from "#app/intake/demo-source/serve-demo.server.ts";
import { takeInSamples } from "#app/intake/demo-source/take-in-samples.server.ts";
import { readDocuments } from "#app/intake/documents/read-documents.server.ts";
import { readNotices } from "#app/intake/read-notices.server.ts";
import { readStoredAgain } from "#app/intake/read-stored-again.server.ts";
import { sources } from "#app/intake/sources/sources.ts";
import { takeInSource } from "#app/intake/sources/take-in-source.server.ts";
import { keyOf, timetableOf } from "#app/intake/sources/timetable.ts";
import { deliverMail } from "#app/mail/deliver-mail.server.ts";
import { listingSearch } from "#app/partners/listing-search.server.ts";
import { syncListings } from "#app/partners/sync-listings.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { isDatabaseAway } from "#app/platform/http/is-database-away.ts";
import { addressOf, closeServer } from "#app/platform/http/listen.server.ts";
import { measureJobs, measureQueue, serveMetrics } from "#app/platform/jobs/measure-jobs.server.ts";
import { recordHeartbeat } from "#app/platform/jobs/record-heartbeat.server.ts";
import { runJobs } from "#app/platform/jobs/run-jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { collectProcessMetrics } from "#app/platform/metrics/process-metrics.server.ts";
import { addressAt } from "#app/platform/parse-config.server.ts";
import { stopOnSignal } from "#app/platform/stop-process.server.ts";
import { seoulDay } from "#app/time.ts";
import { db, pool } from "#db/client.server.ts";
import { searchEnvironment } from "#search/search-environment.server.ts";
import { enqueueClosed, syncSearch } from "#search/sync-search.server.ts";

const DATABASE_PAUSE_MS = 2_000;
const storage = chooseStorage(config.files);
const scanJob = z.object({ fileId: z.number() });
// Jobs queued before this field existed are treated as secret.
const mailJob = z.object({ mailId: z.number(), isSecret: z.boolean().default(true) });
// Without a name: all of them, one after the other.
const sourceJob = z.object({ source: z.string().optional() });
const metrics = await answerMetrics().catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
let isStopping = false;
let samples: Server | null = null;
let runner: Runner | undefined;
stopOnSignal(log, async () => {
  isStopping = true;
  await runner?.stop();
  if (metrics) await closeServer(metrics);
  samples?.close();
  await db.destroy();
});
samples = await serveSamples();
runner = await startWhenThere().catch((error: unknown) => {
  log.fatal(
    { err: error },
    "Jobs cannot start. Is PostgreSQL at DATABASE_URL running, and its schema migrated?",
  );
  process.exit(1);
});
log.info("jobs are running");
runner.promise.then(leave, leave);

/** Without a runner this process is of no use: the next one continues. */
function leave(error: unknown): void {
  if (isStopping) return;
  log.fatal({ err: error }, "jobs ended by themselves");
  process.exit(1);
}

async function answerMetrics() {
  if (config.workerMetricsPort === undefined) return null;
  collectProcessMetrics(pool);
  measureQueue(db);
  const { workerMetricsPort: port, host, metricsToken: token } = config;
  const server = await serveMetrics({ port, host, token });
  log.info(`metrics at ${addressOf(server)}/metrics`);
  return server;
}

/** A database that is away comes back: waiting for it is cheaper than being started again and again. */
async function startWhenThere(): Promise<Runner> {
  for (;;) {
    try {
      return await startJobs();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      log.warn({ reason: String(error) }, "jobs wait for the database");
      await delay(DATABASE_PAUSE_MS);
    }
  }
}

async function startJobs(): Promise<Runner> {
  const started = await runJobs({
    databaseUrl: config.databaseUrl,
    log,
    tasks: {
      heartbeat: () => recordHeartbeat(db),
      search_sync: () => keepUp("search", () => syncSearch(searchEnvironment())),
      search_closed: () => enqueueClosed(db),
      sync_listings: () => keepUp("the search for companies", () => syncListings(listingSearch())),
      read_notices_again: async () => {
        const changed = await readStoredAgain(db);
        if (changed > 0) log.info({ changed }, "stored notices were read again");
      },
      take_in_source: takeIn,
      read_documents: readAttached,
      read_notices: async () => {
        const read = await readNotices(db);
        if (read > 0) log.info({ read }, "notices were read");
      },
      send_mail: deliver,
      scan_file: scan,
      request_scans: rescan,
      sweep_files: sweep,
      sweep_drafts: sweepDrafts,
      sweep_forms: async () => {
        await removeOldForms(db);
      },
      ...confirmationTasks(db, { origin: config.publicUrl, signingKey: config.signingKey, log }),
    },
    // In UTC. A trigger requests each sync; those of the timetable catch up after the engine was unavailable. What runs once
    // a day runs later (`fill`) where no worker was there at its minute.
    timetable: `
* * * * * heartbeat
* * * * * search_sync ?jobKey=search_sync&queue=search
* * * * * sync_listings ?jobKey=sync_listings&queue=search
5 * * * * search_closed ?jobKey=search_closed&fill=1h
*/5 * * * * read_documents ?jobKey=read_documents
*/5 * * * * read_notices ?jobKey=read_notices
*/10 * * * * request_scans ?jobKey=request_scans
20 18 * * * sweep_files ?jobKey=sweep_files&fill=23h
40 18 * * * sweep_drafts ?jobKey=sweep_drafts&fill=23h
35 * * * * sweep_forms ?jobKey=sweep_forms&fill=1h
${confirmationTimetable}
${sources.map(timetableOf).join("\n")}`,
  });
  measureJobs(started);
  // The timetable may begin up to a minute later; /health should not have to wait for it.
  await started.addJob("heartbeat", {}, { jobKey: "heartbeat" });
  // After an update whose reader understands more than the one that imported them.
  await started.addJob("read_notices_again", {}, { jobKey: "read_notices_again" });
  // So that invented notices are there soon.
  if (config.sources.localOrigin !== undefined)
    await started.addJob("take_in_source", {}, { jobKey: "take_in_source", queueName: "sources" });
  await started.addJob("search_sync", {}, { jobKey: "search_sync", queueName: "search" });
  return started;
}

/** Where this process serves the local source itself. If it cannot, the page of sources says that nothing answers there. */
async function serveSamples(): Promise<Server | null> {
  const { servesSamples, localOrigin } = config.sources;
  if (!servesSamples || localOrigin === undefined) return null;
  try {
    return (await serveDemo(Number(new URL(localOrigin).port), today)).server;
  } catch (error) {
    log.warn({ err: error }, "invented notices cannot be served");
    return null;
  }
}

async function readAttached(): Promise<void> {
  const { read, failed } = await readDocuments(db, { localOrigin: config.sources.localOrigin });
  if (read > 0) log.info({ read }, "documents of notices were read");
  for (const failure of failed) log.warn(failure, "a document of a notice was not read");
}

async function takeIn(payload: unknown, { abortSignal }: JobHelpers): Promise<void> {
  const { source: only } = sourceJob.parse(payload);
  const { localOrigin } = config.sources;
  if (only === undefined && localOrigin !== undefined) return await takeInInvented(localOrigin, abortSignal);
  for (const source of sources) {
    if (only !== undefined && source.id !== only) continue;
    const outcome = await takeInSource(db, source, {
      key: keyOf(source, config.sources),
      now: new Date(),
      localOrigin,
      signal: abortSignal,
    });
    if (outcome.is === "failed")
      log.warn({ source: source.id, reason: outcome.failure.en }, "a source could not be taken in");
    if (outcome.is === "finished" && outcome.refused !== null)
      log.warn({ source: source.id, ...outcome.refused }, "records of a source could not be read");
  }
}

/** Once the product answers: a first start is not to wait for what nobody has asked for. */
async function takeInInvented(localOrigin: string, signal: AbortSignal): Promise<void> {
  await untilAnswered(`${addressAt(config.host, config.port)}/health`, signal);
  const began = performance.now();
  const taken = await takeInSamples(db, { localOrigin, today: seoulDay(Date.now()), signal });
  if (taken === null) return;
  const { notices, documents, failed } = taken;
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  log.info({ notices, documents, seconds }, "invented notices were taken in and read");
  for (const reason of failed) log.warn({ reason }, "invented notices could not be taken in");
  // For whoever has started it and watches the terminal.
  const what = `${notices} sample notices, ${documents} documents`;
  process.send?.({ say: `  ✓ ${what.padEnd(38)}${seconds.padStart(6)} s` });
}

/** Whatever the answer is. After a minute nobody is waited for any more. */
async function untilAnswered(url: string, signal: AbortSignal): Promise<void> {
  for (let look = 0; look < 60 && !signal.aborted; look++) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return await answer.body?.cancel();
    await delay(1_000);
  }
}

async function deliver(payload: unknown, { job }: JobHelpers): Promise<void> {
  const { mailId, isSecret } = mailJob.parse(payload);
  await deliverMail(db, {
    mailId,
    isSecret,
    smtp: config.smtp,
    isProduction: config.mode === "production",
    isLastAttempt: job.attempts >= job.max_attempts,
  });
}

async function scan(payload: unknown): Promise<void> {
  const { fileId } = scanJob.parse(payload);
  await scanFile(db, storage, { fileId, clamdUrl: config.files.clamdUrl });
}

async function rescan(): Promise<void> {
  const asked = await requestScans(db, { clamdUrl: config.files.clamdUrl });
  if (asked > 0) log.info({ asked }, "scans of unscanned files were requested");
}

async function sweep(): Promise<void> {
  const removed = await sweepContents(db, storage);
  if (removed > 0) log.info({ removed }, "contents without a file were removed");
}

async function sweepDrafts(): Promise<void> {
  const removed = await removeOldDrafts(db);
  if (removed > 0) log.info({ removed }, "drafts that nobody touched any more were removed");
}

/** Failed jobs back off for longer and longer; of these the next minute or the next change tries again. */
async function keepUp(what: string, update: () => Promise<unknown>): Promise<void> {
  try {
    await update();
  } catch (error) {
    log.warn({ err: error }, `${what} could not be updated; the changes stay queued`);
  }
}
