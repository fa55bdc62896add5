import { sql } from "kysely";
import { expect, test } from "vitest";
import { requestSupplement } from "#app/confirmation/supplement/request-supplement.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { bringTo, heardApplication, officials, revisionOf } from "#tests/support/confirmation/deciding.ts";
import { runProcess } from "#tests/support/run-process.ts";

// What use cases leave in the queue is done here by the worker itself, as it runs in production: not by the functions
// behind its tasks, which have tests of their own.

const today = "2026-11-23";
const secret = { SIGNING_KEY: "a secret of the tests, long enough for it", PUBLIC_URL: "https://naru.test" };

test("The worker sends letters, issues the certificate and reminds of supplements", async () => {
  const people = await officials();
  const owner = await anOfficial("한서진");
  const { id, companyId } = await heardApplication();
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner.id, role: "owner" })
    .execute();
  await bringTo("notify", id, people);
  const other = await anApplication({ companyId, round: await aRound(), status: "screening" });
  const asked = await requestSupplement(db, {
    viewer: people.centre,
    applicationId: other,
    seenRevision: await revisionOf(other),
    fields: ["summary"],
    words: "측정 조건을 적으십시오",
    dueOn: addDays(today, 2),
  });
  expect(asked.ok).toBe(true);
  // As if it had been asked for on an earlier day: on the day itself nobody is reminded.
  await db.updateTable("supplement_request").set({ requested_at: "2026-11-20T03:00:00Z" }).execute();

  const { child, says, ends } = runProcess("worker.ts", { env: secret });
  await says(/jobs are running/);
  // The timetable asks for this at nine in Seoul; so does this line.
  await sql`select graphile_worker.add_job('supplement_reminders')`.execute(db);

  await expect
    .poll(() => whatIsThere(owner.email), { timeout: 15_000 })
    .toEqual({
      unsentLetters: 0,
      certificates: 1,
      mails: ["confirmation_letter", "confirmation_letter", "supplement_reminder"],
      // Each mail's own job ran, too; without a mail server there is nothing for it to send.
      waitingJobs: 0,
      failedJobs: 0,
    });
  const links = await db
    .selectFrom("mail_message")
    .select("text_body as text")
    .where("to_address", "=", owner.email)
    .execute();
  for (const { text } of links) expect(text).toContain(`https://naru.test/company/${companyId}/`);
  child.kill("SIGTERM");
  expect(await ends()).toEqual({ code: 0, signal: null });
});

async function whatIsThere(email: string) {
  const { rows } = await sql`
    select
      (select count(*)::integer from letter where sent_at is null) as "unsentLetters",
      (select count(*)::integer from certificate) as certificates,
      (select array_agg(template order by template) from mail_message where to_address = ${email}) as mails,
      (select count(*)::integer from graphile_worker.jobs where task_identifier = any(${tasks})) as "waitingJobs",
      (select count(*)::integer from graphile_worker.jobs where last_error is not null) as "failedJobs"`.execute(
    db,
  );
  return rows[0];
}

const tasks = ["send_letter", "issue_certificate", "supplement_reminders", "send_mail"];
