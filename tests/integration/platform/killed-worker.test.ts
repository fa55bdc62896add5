import { dirname } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { signInCode } from "#app/accounts/sign-in/mails.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { canonicalNoticeSchema } from "#app/opportunities/canonical-notice.ts";
import { saveNotices } from "#app/opportunities/save-notices.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { anApplication, aPerson, aRound } from "#tests/support/confirmation/an-application.ts";
import { bringTo, heardApplication, officials } from "#tests/support/confirmation/deciding.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { aFileQuestion } from "#tests/support/files/a-file-question.ts";
import { clamdSaying } from "#tests/support/files/clamd-saying.ts";
import { fileHome } from "#tests/support/files/file-home.ts";
import { runProcess } from "#tests/support/run-process.ts";
import { startSmtpServer } from "#tests/support/smtp-server.ts";

const today = "2026-11-23";

/**
 * Every task with the table that it has to read: a worker that meets a lock there stops in the middle of the task. In groups
 * of four, as many as one worker runs at the same time.
 */
const groups: readonly Record<string, string>[] = [
  { heartbeat: "job_heartbeat", search_sync: "search_outbox", send_mail: "mail_message", scan_file: "file" },
  {
    search_closed: "search_document",
    request_scans: "file",
    sweep_files: "stored_content",
    send_letter: "letter",
  },
  {
    issue_certificate: "application",
    expire_certificates: "application",
    consultation_reminders: "consultation",
    review_reminders: "review",
  },
  {
    supplement_reminders: "supplement_request",
    sweep_drafts: "form_draft",
    read_notices_again: "source_record",
    read_documents: "notice_attachment",
  },
  {
    take_in_source: "source",
    read_notices: "notice_reading",
    sync_listings: "listing_outbox",
    sweep_forms: "form_to_fill",
  },
  {
    fill_inbox: "inbox_item",
    morning_inbox: "inbox_item",
    sweep_inbox: "inbox_item",
    check_chains: "chain_check",
  },
  { declaration_requests: "declaration_request", condition_reminders: "decision_condition" },
];

/** Asked for by what people do; all others have their times. */
const asked = ["send_mail", "scan_file", "send_letter", "issue_certificate", "fill_inbox"];

test("A worker killed in the middle of any task, and again before it could say that it is done, leaves nothing undone and does nothing twice", {
  timeout: 240_000,
}, async () => {
  const { url: smtpUrl, received } = await startSmtpServer();
  const { expiring, filesDir } = await enterWork();
  const env = {
    MAIL_FROM: "나루 <no-reply@naru.example>",
    SMTP_URL: smtpUrl,
    CLAMD_URL: await clamdSaying("stream: OK\0"),
    NARU_FILES_DIR: filesDir,
    SIGNING_KEY: "a secret of the tests, long enough for it",
    PUBLIC_URL: "https://naru.test",
  };
  const startWorker = async () => {
    const worker = runProcess("worker.ts", { env });
    await worker.says(/jobs are running/);
    return worker;
  };
  await postpone();

  for (const group of groups) {
    const held = await openHolder();
    for (const task of Object.keys(group).filter((name) => !asked.includes(name)))
      await sql`select graphile_worker.add_job(${task}, job_key => ${task},
        queue_name => ${task === "search_sync" ? "search" : null})`.execute(db);
    const jobs = await oneJobOfEach(Object.keys(group));
    for (const table of new Set(Object.values(group)))
      await held.run(`lock table ${table} in access exclusive mode`);
    const first = await startWorker();
    await areHeldAt("", jobs.length);
    first.child.kill("SIGKILL");
    await first.ends();
    await held.end();
    // A change that is committed while the dead worker's job has its place: that job is replaced.
    if ("search_sync" in group) await writeNotice("meanwhile");

    const told = await openHolder();
    for (const table of new Set(Object.values(group)))
      await told.run(`lock table ${table} in access exclusive mode`);
    const second = await startWorker();
    await areHeldAt("", jobs.length);
    const rows = await openHolder();
    await rows.run(`select id from graphile_worker._private_jobs where locked_at is not null for update`);
    await told.end();
    await areHeldAt("_private_jobs", jobs.length);
    second.child.kill("SIGKILL");
    await second.ends();
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    await rows.end();
  }

  await sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`.execute(db);
  const last = await startWorker();
  // Jobs of later runs of the same process count as well: the timetable adds some every minute.
  await expect
    .poll(whatIsLeft, { timeout: 60_000, interval: 250 })
    .toEqual({ waiting: 0, outbox: 0, unsent: 0 });
  expect(await tasksOf()).toEqual(groups.flatMap(Object.keys).sort());
  expect(await whatIsDone(expiring)).toEqual({
    certificates: 2,
    letters: 2,
    scans: ["clean"],
    orphans: 0,
    expired: "expired",
    beats: 1,
  });
  const mails = await db.selectFrom("mail_message").select(["template", "to_address", "subject"]).execute();
  // Officials are told of each case, which its subject names.
  const written = mails.map((mail) => `${mail.template} ${mail.to_address} ${mail.subject}`);
  expect(written.sort()).toEqual([...new Set(written)].sort());
  expect(mails.map(({ template }) => template)).toEqual(
    expect.arrayContaining(["confirmation_letter", "hearing_reminder", "supplement_reminder"]),
  );
  // What was sent when the worker was killed, and not yet noted, is sent again as the same mail: programs show it once.
  const messageIds = received.map((text) => /^Message-ID: (\S+)/im.exec(text)?.[1]);
  expect(messageIds).not.toContain(undefined);
  expect(new Set(messageIds).size).toBe(mails.length);
  last.child.kill("SIGTERM");
  expect(await last.ends()).toEqual({ code: 0, signal: null });
});

/** Something to do for every task, of which it can be told whether it was done, and whether twice. */
async function enterWork() {
  const people = await officials();
  const confirmed = [await heardApplication(), await heardApplication()];
  for (const { id, companyId } of confirmed) {
    const owner = await aPerson("이소유");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner, role: "owner" })
      .execute();
    await bringTo("notify", id, people);
  }
  const expiring = await anExpiringApplication(people);
  const companyId = confirmed[0]?.companyId ?? 0;
  await remindable(await anApplication({ companyId, round: await aRound(), status: "examination" }));
  const { place } = await aFileQuestion();
  const { storage, upload } = await fileHome();
  await upload(place);
  await sql`insert into stored_content (sha256, bytes, kept_at)
    values (${"0".repeat(64)}, 1, now() - interval '2 days')`.execute(db);
  await writeNotice("before");
  const mail = { to: "founder@naru.example", locale: "ko", mail: signInCode } as const;
  await db
    .transaction()
    .execute((trx) => sendMail(trx, { ...mail, values: { code: "314159", minutes: 10 } }));
  return { expiring, filesDir: dirname(storage.incoming) };
}

async function anExpiringApplication(people: Awaited<ReturnType<typeof officials>>): Promise<number> {
  const { id, companyId } = await heardApplication({ round: { validityMonths: 12 } });
  await bringTo("notify", id, people);
  await sql`update confirmation set confirmed_on = '2020-01-01', valid_until = '2026-11-22'
    where company_id = ${companyId}`.execute(db);
  await sql`delete from graphile_worker._private_jobs where (payload ->> 'applicationId')::bigint = ${id}`.execute(
    db,
  );
  await db.deleteFrom("letter").where("application_id", "=", id).execute();
  return id;
}

/** A consultation, a review and a supplement that are due in two days. */
async function remindable(applicationId: number) {
  const due = { application_id: applicationId, due_on: addDays(today, 2) };
  const words = { words: "의견을 주십시오", requested_at: "2026-11-20T03:00:00Z" };
  await db
    .insertInto("consultation")
    .values({
      ...due,
      ...words,
      agency_id: "motir",
      channel: "link",
      respondent_email: "ministry@example.test",
    })
    .execute();
  await db
    .insertInto("review")
    .values({ ...due, expert_id: await aPerson("정전문", "expert"), commissioned_at: words.requested_at })
    .execute();
  await db
    .insertInto("supplement_request")
    .values({ ...due, ...words, fields: JSON.stringify(["summary"]) })
    .execute();
}

async function writeNotice(sourceId: string) {
  const title = `고소작업대 안전 ${sourceId}`;
  const notice = { source: "test", sourceId, title, opportunities: [{ kind: "regional" }] };
  await saveNotices(db, [canonicalNoticeSchema.parse(notice)], "test");
}

const postpone = () => sql`update graphile_worker._private_jobs set run_at = '2100-01-01'`.execute(db);

/** Lets one job of each task begin. */
async function oneJobOfEach(tasks: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update graphile_worker._private_jobs set run_at = now() where id in (
      select min(id) from graphile_worker.jobs where task_identifier = any(${tasks}) group by task_identifier)
    returning id`.execute(db);
  expect(rows).toHaveLength(tasks.length);
  return rows.map(({ id }) => id);
}

/** A transaction that holds what it locked until its end. */
async function openHolder() {
  const client = new pg.Client({ connectionString: testDatabaseUrl() });
  await client.connect();
  let hasEnded = false;
  const end = async () => {
    if (!hasEnded) await client.end();
    hasEnded = true;
  };
  onTestFinished(end);
  await client.query("begin");
  return { run: (statement: string) => client.query(statement), end };
}

/** Waits until so many statements, which name what is given, wait for a lock. */
async function areHeldAt(name: string, count: number) {
  const held = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like ${`%${name}%`}`.execute(
      db,
    );
    return rows[0]?.count ?? 0;
  };
  await expect.poll(held, { timeout: 20_000, interval: 50 }).toBeGreaterThanOrEqual(count);
}

async function whatIsLeft() {
  const { rows } = await sql`
    select (select count(*)::integer from graphile_worker.jobs) as waiting,
      (select count(*)::integer from search_outbox) as outbox,
      (select count(*)::integer from mail_message where sent_at is null) as unsent`.execute(db);
  return rows[0];
}

async function whatIsDone(expiring: number) {
  const { rows } = await sql`
    select (select count(*)::integer from certificate) as certificates,
      (select count(*)::integer from letter where sent_at is not null) as letters,
      (select array_agg(scan) from file) as scans,
      (select count(*)::integer from stored_content where kept_at < now() - interval '1 day') as orphans,
      (select status from application where id = ${expiring}) as expired,
      (select count(*)::integer from job_heartbeat where beat_at > now() - interval '1 minute') as beats`.execute(
    db,
  );
  return rows[0];
}

async function tasksOf(): Promise<string[]> {
  const { rows } = await sql<{ identifier: string }>`
    select identifier from graphile_worker._private_tasks`.execute(db);
  return rows.map(({ identifier }) => identifier).sort();
}
