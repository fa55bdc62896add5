import type { JobHelpers, Runner } from "graphile-worker";
import { z } from "zod";
import { requestScans } from "#app/files/scan/request-scans.server.ts";
import { scanFile } from "#app/files/scan/scan-file.server.ts";
import { chooseStorage } from "#app/files/storage/choose-storage.server.ts";
import { sweepContents } from "#app/files/storage/sweep-contents.server.ts";
import { deliverMail } from "#app/mail/deliver-mail.server.ts";
import { config } from "#app/platform/config.server.ts";
import { addressOf, closeServer } from "#app/platform/http/listen.server.ts";
import { measureJobs, serveMetrics } from "#app/platform/jobs/measure-jobs.server.ts";
import { recordHeartbeat } from "#app/platform/jobs/record-heartbeat.server.ts";
import { runJobs } from "#app/platform/jobs/run-jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { collectProcessMetrics } from "#app/platform/metrics/process-metrics.server.ts";
import { stopOnSignal } from "#app/platform/stop-process.server.ts";
import { db, pool } from "#db/client.server.ts";
import { enqueueClosed } from "#search/enqueue-closed.server.ts";
import { syncSearch } from "#search/sync-search.server.ts";
import { sendHearingReminders } from "./app/confirmation/case/send-hearing-reminders.server.ts";
import { decidingTasks, decidingTimetable } from "./app/confirmation/decide/deciding-jobs.server.ts";
import { sendSupplementReminders } from "./app/confirmation/supplement/send-supplement-reminders.server.ts";

const storage = chooseStorage(config.files);
const scanJob = z.object({ fileId: z.number() });
const mailJob = z.object({ mailId: z.number() });
const metrics = await answerMetrics().catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
const runner = await startJobs().catch((error: unknown) => {
  log.fatal(
    { err: error },
    "Jobs cannot start. Is PostgreSQL at DATABASE_URL running, and its schema migrated?",
  );
  process.exit(1);
});
log.info("jobs are running");

stopOnSignal(log, async () => {
  await runner.stop();
  if (metrics) await closeServer(metrics);
  await db.destroy();
});

async function answerMetrics() {
  if (config.workerMetricsPort === undefined) return null;
  collectProcessMetrics(pool);
  const { workerMetricsPort: port, host, metricsToken: token } = config;
  const server = await serveMetrics({ port, host, token });
  log.info(`metrics at ${addressOf(server)}/metrics`);
  return server;
}

async function startJobs(): Promise<Runner> {
  const started = await runJobs({
    databaseUrl: config.databaseUrl,
    log,
    tasks: {
      heartbeat: () => recordHeartbeat(db),
      search_sync: tellSearch,
      search_closed: () => enqueueClosed(db),
      send_mail: deliver,
      scan_file: scan,
      request_scans: rescan,
      sweep_files: sweep,
      ...decidingTasks(db, config),
      hearing_reminders: remind,
      supplement_reminders: remindApplicants,
    },
    // In UTC. A trigger asks for each sync; the timetable's catch up where the engine was away.
    timetable: `
* * * * * heartbeat
* * * * * search_sync ?jobKey=search_sync&queue=search
5 * * * * search_closed ?jobKey=search_closed
*/10 * * * * request_scans ?jobKey=request_scans
0 0 * * * hearing_reminders ?jobKey=hearing_reminders
0 0 * * * supplement_reminders ?jobKey=supplement_reminders
20 18 * * * sweep_files ?jobKey=sweep_files
${decidingTimetable}`,
  });
  measureJobs(started);
  // The timetable's first minute may be a minute away; /health should not have to wait for it.
  await started.addJob("heartbeat", {}, { jobKey: "heartbeat" });
  await started.addJob("search_sync", {}, { jobKey: "search_sync", queueName: "search" });
  return started;
}

async function deliver(payload: unknown, { job }: JobHelpers): Promise<void> {
  const { mailId } = mailJob.parse(payload);
  await deliverMail(db, {
    mailId,
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
  if (asked > 0) log.info({ asked }, "files that were not scanned will be");
}

async function sweep(): Promise<void> {
  const removed = await sweepContents(db, storage);
  if (removed > 0) log.info({ removed }, "contents that no file names any more were removed");
}

async function remind(): Promise<void> {
  const reminded = await sendHearingReminders(db);
  if (reminded > 0) log.info({ reminded }, "ministries and experts were reminded");
}

async function remindApplicants(): Promise<void> {
  const { reminded, overdue } = await sendSupplementReminders(db, { origin: config.publicUrl });
  if (reminded + overdue > 0) log.info({ reminded, overdue }, "supplement requests were recalled");
}

async function tellSearch(): Promise<void> {
  try {
    await syncSearch();
  } catch (error) {
    // why: failed jobs wait longer and longer; the next minute or the next change tries again.
    log.warn({ err: error }, "the search could not be told of changes; they are kept and told later");
  }
}
