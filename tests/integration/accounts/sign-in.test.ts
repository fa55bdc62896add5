import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { endOtherSessions, endSession } from "#app/accounts/end-sessions.server.ts";
import { readSession, readViewer } from "#app/accounts/read-viewer.server.ts";
import { CODES_PER_ADDRESS, CODES_PER_NETWORK, TRIES_PER_ADDRESS } from "#app/accounts/sign-in/limits.ts";
import { requestCode } from "#app/accounts/sign-in/request-code.server.ts";
import { verifyCode } from "#app/accounts/sign-in/verify-code.server.ts";
import { refreshSession, signOut } from "#app/accounts/sign-out.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { codeInMail, requestWith, signInAs } from "#tests/support/sign-in.ts";

const db = openTestDatabase();
const email = "founder@naru.example";
const request = requestWith();
const locale = "ko";

beforeEach(async () => {
  await sql`truncate person, session, verification, mail_message, rate_limit, account_event cascade`.execute(
    db,
  );
});

function ask(networkAddress = "192.0.2.1", to = email) {
  return requestCode(request, { email: to, locale, networkAddress });
}

function enter(code: string, from = email) {
  return verifyCode(request, { email: from, code, locale, networkAddress: "192.0.2.1" });
}

/** A code that is certainly not this one. */
function wrong(code: string): string {
  return code === "000000" ? "000001" : "000000";
}

describe("a code", () => {
  test("lets in who can read the mail, and makes the account only then", async () => {
    await ask();
    expect(await db.selectFrom("person").selectAll().execute()).toEqual([]);
    const verified = await enter(await codeInMail(db, email));
    if (!verified.ok) throw new Error(verified.reason);
    const viewer = await readViewer(requestWith(verified.cookies));
    expect(viewer).toMatchObject({
      email,
      name: "founder",
      locale: "ko",
      companies: [],
      staff: [],
      isDemo: false,
    });
    const events = await db.selectFrom("account_event").select("what").orderBy("id").execute();
    expect(events.map(({ what }) => what)).toEqual(["signedUp", "signedIn"]);
  });

  test("works once", async () => {
    await ask();
    const code = await codeInMail(db, email);
    expect((await enter(code)).ok).toBe(true);
    expect(await enter(code)).toEqual({ ok: false, reason: "none" });
  });

  test("is not in the database, not even as a bare hash", async () => {
    await ask();
    const { value } = await db.selectFrom("verification").select("value").executeTakeFirstOrThrow();
    expect(value).toMatch(/^[\w-]{43}:0$/);
    const hashes = await sql<{ bare: string }>`
      select translate(encode(sha256(${await codeInMail(db, email)}::bytea), 'base64'), '+/=', '-_') as bare`.execute(
      db,
    );
    expect(value).not.toContain(hashes.rows[0]?.bare);
  });

  test("bears five wrong tries and not one more, though the right one comes sixth", async () => {
    await ask();
    const code = await codeInMail(db, email);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await enter(wrong(code))).toEqual({ ok: false, reason: "wrong" });
    }
    expect(await enter(code)).toEqual({ ok: false, reason: "usedUp" });
  });

  test("that was closed is not called wrong: a new one is needed, and works", async () => {
    await ask();
    const closed = await codeInMail(db, email);
    for (let tries = 0; tries < 6; tries += 1) await enter(wrong(closed));
    expect(await enter(closed)).toEqual({ ok: false, reason: "none" });
    await ask();
    const code = await codeInMail(db, email);
    expect(await enter(wrong(code))).toEqual({ ok: false, reason: "wrong" });
    expect((await enter(code)).ok).toBe(true);
  });

  test("no longer works after ten minutes", async () => {
    await ask();
    const code = await codeInMail(db, email);
    await sql`update verification set expires_at = now() - interval '1 second'`.execute(db);
    expect(await enter(code)).toEqual({ ok: false, reason: "expired" });
  });

  test("no longer works once a newer one was asked for", async () => {
    await ask();
    const first = await codeInMail(db, email);
    await ask();
    const second = await codeInMail(db, email);
    if (first !== second) expect((await enter(first)).ok).toBe(false);
    expect((await enter(second)).ok).toBe(true);
  });

  test("of one address opens no other", async () => {
    await ask();
    await ask("192.0.2.1", "other@naru.example");
    const code = await codeInMail(db, email);
    if (code !== (await codeInMail(db, "other@naru.example"))) {
      expect((await enter(code, "other@naru.example")).ok).toBe(false);
    }
  });

  test("comes twice to somebody who has an account, as to a stranger: same answer, same mail", async () => {
    await signInAs(db, email);
    await ask();
    await ask("192.0.2.1", "stranger@naru.example");
    const mails = await db
      .selectFrom("mail_message")
      .select(["subject", "text_body"])
      .orderBy("id", "desc")
      .execute();
    const [stranger, known] = mails.map((mail) => ({
      ...mail,
      text_body: mail.text_body.replace(/\d{6}/, ""),
    }));
    expect(stranger).toEqual(known);
  });
});

describe("limits", () => {
  test("of codes for one address, told with the time to wait; another address may still ask", async () => {
    for (let count = 0; count < CODES_PER_ADDRESS; count += 1)
      expect(await ask(`198.51.100.${count}`)).toEqual({ ok: true });
    const refused = await ask("198.51.100.99");
    expect(refused.ok).toBe(false);
    expect(refused).toHaveProperty("waitSeconds", expect.any(Number));
    expect(await ask("198.51.100.99", "other@naru.example")).toEqual({ ok: true });
    expect(await db.selectFrom("mail_message").select("id").execute()).toHaveLength(CODES_PER_ADDRESS + 1);
  });

  test("of codes for one network address, whatever mail addresses it names", async () => {
    for (let count = 0; count < CODES_PER_NETWORK; count += 1) {
      expect(await ask("192.0.2.7", `p${count}@naru.example`)).toEqual({ ok: true });
    }
    expect((await ask("192.0.2.7", "one-more@naru.example")).ok).toBe(false);
    expect(await ask("192.0.2.8", "one-more@naru.example")).toEqual({ ok: true });
  });

  test("of tries for one address, over all codes", async () => {
    await ask();
    for (let count = 0; count < TRIES_PER_ADDRESS; count += 1) await enter("nothing");
    await ask();
    const answer = await enter(await codeInMail(db, email));
    expect(answer).toMatchObject({ ok: false, reason: "limited", waitSeconds: expect.any(Number) });
  });

  test("are given back to who has just proven to read the mails", async () => {
    for (let count = 0; count < CODES_PER_ADDRESS + 2; count += 1) await signInAs(db, email);
    const left = await db.selectFrom("rate_limit").select("points").execute();
    expect(left).toEqual([{ points: 0 }]);
  });

  test("keep no address as it is", async () => {
    await ask();
    const rows = await db.selectFrom("rate_limit").select("key").execute();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/founder|192/);
  });
});

describe("a session", () => {
  test("that was ended elsewhere lets nobody in, at once", async () => {
    const here = await signInAs(db, email);
    const there = await signInAs(db, email);
    const viewer = await readViewer(requestWith(here));
    const other = await readViewer(requestWith(there));
    if (viewer === null || other === null) throw new Error("not signed in");
    expect(await endSession(db, { viewer, sessionId: other.sessionId })).toBe(true);
    expect(await readViewer(requestWith(there))).toBeNull();
    expect(await readViewer(requestWith(here))).not.toBeNull();
    expect(await endSession(db, { viewer, sessionId: other.sessionId })).toBe(false);
  });

  test("of somebody else cannot be ended by knowing its id", async () => {
    const mine = await readViewer(requestWith(await signInAs(db, email)));
    const theirs = await signInAs(db, "other@naru.example");
    const other = await readViewer(requestWith(theirs));
    if (mine === null || other === null) throw new Error("not signed in");
    expect(await endSession(db, { viewer: mine, sessionId: other.sessionId })).toBe(false);
    expect(await readViewer(requestWith(theirs))).not.toBeNull();
  });

  test("is the only one left after 'end all others'", async () => {
    const cookies = [await signInAs(db, email), await signInAs(db, email), await signInAs(db, email)];
    const viewer = await readViewer(requestWith(cookies[0]));
    if (viewer === null) throw new Error("not signed in");
    expect(await endOtherSessions(db, { viewer })).toBe(2);
    const who = await Promise.all(cookies.map((cookie) => readViewer(requestWith(cookie))));
    expect(who.map((person) => person !== null)).toEqual([true, false, false]);
  });

  test("ends by signing out, in the database and in the browser", async () => {
    const cookies = await signInAs(db, email);
    const cleared = await signOut(requestWith(cookies));
    expect(cleared.join("\n")).toMatch(/naru_session=;.*Max-Age=0/);
    expect(await readViewer(requestWith(cookies))).toBeNull();
    const events = await db
      .selectFrom("account_event")
      .select("what")
      .orderBy("id", "desc")
      .limit(1)
      .execute();
    expect(events).toEqual([{ what: "signedOut" }]);
  });

  test("that has expired lets nobody in", async () => {
    const cookies = await signInAs(db, email);
    await sql`update session set expires_at = now() - interval '1 second'`.execute(db);
    expect(await readViewer(requestWith(cookies))).toBeNull();
  });

  test("is prolonged once a day and not more often", async () => {
    const cookies = await signInAs(db, email);
    expect((await readSession(requestWith(cookies))).isDueForRefresh).toBe(false);
    await sql`update session set expires_at = expires_at - interval '25 hours'`.execute(db);
    expect((await readSession(requestWith(cookies))).isDueForRefresh).toBe(true);
    const renewed = await refreshSession(requestWith(cookies));
    expect(renewed.join("\n")).toMatch(/naru_session=\w{32}\..*Max-Age=2592000/);
    expect((await readSession(requestWith(cookies))).isDueForRefresh).toBe(false);
  });

  test.each([
    [
      "another token under our signature",
      (value: string) => value.replace(/=(.)/, (_all, first) => `=${first === "a" ? "b" : "a"}`),
    ],
    ["a token without signature", (value: string) => value.replace(/\..*/, "")],
    ["nonsense", () => "naru_session=%E0%A4%A"],
  ])("is not opened by %s", async (_what, change) => {
    const [cookie = ""] = await signInAs(db, email);
    expect(await readViewer(requestWith([change(cookie.split(";")[0] ?? "")]))).toBeNull();
  });

  test("has a cookie that scripts, other sites and plain http do not get", async () => {
    const https = new Request("https://naru.test/");
    await ask();
    const verified = await verifyCode(https, {
      email,
      code: await codeInMail(db, email),
      locale,
      networkAddress: "192.0.2.1",
    });
    if (!verified.ok) throw new Error(verified.reason);
    const [cookie = ""] = verified.cookies;
    expect(cookie).toMatch(/^__Secure-naru_session=/);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"])
      expect(cookie).toContain(attribute);
    const overHttps = new Request("https://naru.test/", { headers: { cookie: cookie.split(";")[0] ?? "" } });
    expect(await readViewer(overHttps)).not.toBeNull();
    expect(await readViewer(requestWith([cookie]))).toBeNull();
  });
});
