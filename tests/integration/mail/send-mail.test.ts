import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { signInCode } from "#app/accounts/sign-in/mails.ts";
import { deliverMail } from "#app/mail/deliver-mail.server.ts";
import { sendMail } from "#app/mail/send-mail.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { startSmtpServer } from "#tests/support/smtp-server.ts";

const db = openTestDatabase();
const mail = {
  to: "founder@naru.example",
  locale: "ko",
  mail: signInCode,
  values: { code: "314159", minutes: 10 },
} as const;

async function writeMail(): Promise<number> {
  await db.transaction().execute((trx) => sendMail(trx, mail));
  const { id } = await db
    .selectFrom("mail_message")
    .select("id")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return id;
}

function rowOf(id: number) {
  return db.selectFrom("mail_message").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

function deliver(mailId: number, smtpUrl: string | undefined, parts = {}) {
  const smtp = smtpUrl === undefined ? undefined : { url: smtpUrl, from: "나루 <no-reply@naru.example>" };
  return deliverMail(db, {
    mailId,
    isSecret: true,
    smtp,
    isProduction: true,
    isLastAttempt: false,
    ...parts,
  });
}

async function jobsOf(id: number) {
  const { rows } = await sql<{ task: string; attempts: number }>`
    select task_identifier as task, max_attempts as attempts from graphile_worker.jobs where key = ${`mail-${id}`}`.execute(
    db,
  );
  return rows;
}

describe("a mail that is written", () => {
  test("is a row and a job, in one transaction", async () => {
    const id = await writeMail();
    expect(await rowOf(id)).toMatchObject({
      to_address: mail.to,
      template: "sign_in_code",
      subject: "나루 로그인 번호",
      sent_at: null,
    });
    expect(await jobsOf(id)).toEqual([{ task: "send_mail", attempts: 6 }]);
  });

  test("is neither where the transaction is rolled back", async () => {
    const before = await db.selectFrom("mail_message").select("id").execute();
    const failing = db.transaction().execute(async (trx) => {
      await sendMail(trx, mail);
      throw new Error("something else failed");
    });
    await expect(failing).rejects.toThrow("something else failed");
    expect(await db.selectFrom("mail_message").select("id").execute()).toEqual(before);
    const { rows } = await sql`select 1 from graphile_worker.jobs where key like 'mail-%'`.execute(db);
    expect(rows).toHaveLength(before.length);
  });
});

describe("a mail that is delivered", () => {
  test("reaches the mail server with its code, and leaves no code in the database", async () => {
    const { url, received } = await startSmtpServer();
    const id = await writeMail();
    await deliver(id, url);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain("To: founder@naru.example");
    expect(received[0]).toContain("Auto-Submitted: auto-generated");
    expect(received[0]?.match(/Content-Type: text\/(plain|html)/g)).toHaveLength(2);
    const row = await rowOf(id);
    expect(row).toMatchObject({ text_body: "", html_body: "", attempts: 1, last_error: null });
    expect(row.sent_at).not.toBeNull();
    expect(JSON.stringify(row)).not.toContain("314159");
  });

  test("is not sent twice, though the job runs twice", async () => {
    const { url, received } = await startSmtpServer();
    const id = await writeMail();
    await deliver(id, url);
    await deliver(id, url);
    expect(received).toHaveLength(1);
  });

  test("keeps its text in a demonstration, whose mailbox is read", async () => {
    const { url } = await startSmtpServer();
    const id = await writeMail();
    await deliver(id, url, { isProduction: false });
    expect((await rowOf(id)).text_body).toContain("314159");
  });

  test("stays as it is where there is no mail server", async () => {
    const id = await writeMail();
    await deliver(id, undefined, { isProduction: false });
    expect(await rowOf(id)).toMatchObject({ sent_at: null, attempts: 0 });
  });
});

describe("a mail that cannot be delivered", () => {
  test("fails its job, so that it is tried again, and is delivered then", async () => {
    const refusing = await startSmtpServer({ refuses: "450 come back later" });
    const id = await writeMail();
    await expect(deliver(id, refusing.url)).rejects.toThrow();
    const row = await rowOf(id);
    expect(row).toMatchObject({ attempts: 1, sent_at: null });
    expect(row.last_error).toContain("come back later");
    expect(row.text_body).toContain("314159");
    const { url, received } = await startSmtpServer();
    await deliver(id, url);
    expect(received).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ attempts: 2, last_error: null });
  });

  test("loses its code with the last attempt, and its job has nothing left to do", async () => {
    const refusing = await startSmtpServer({ refuses: "450 come back later" });
    const id = await writeMail();
    await deliver(id, refusing.url, { isLastAttempt: true });
    expect(await rowOf(id)).toMatchObject({ text_body: "", html_body: "", sent_at: null });
  });

  test.each([
    ["550 no such user", { isLastAttempt: true }, "ends"],
    ["550 no such user", { isLastAttempt: false }, "fails"],
    ["450 come back later", { isLastAttempt: true }, "fails"],
  ])("that is no secret: '%s' (%o) %s its job", async (answer, parts, outcome) => {
    const refusing = await startSmtpServer({ refuses: answer });
    const id = await writeMail();
    const delivering = deliver(id, refusing.url, { ...parts, isSecret: false });
    if (outcome === "ends") await delivering;
    else await expect(delivering).rejects.toThrow(answer);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, sent_at: null });
    expect((await rowOf(id)).last_error).toContain(answer);
  });

  test("tells no password of the mail server", async () => {
    const id = await writeMail();
    const failure = deliver(id, "smtp://naru:hidden-word@127.0.0.1:1");
    await expect(failure).rejects.toThrow(/^(?!.*hidden-word)/s);
    expect((await rowOf(id)).last_error).not.toContain("hidden-word");
  });
});
