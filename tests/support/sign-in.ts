import type { Kysely } from "kysely";
import { expect } from "vitest";
import { requestCode } from "#app/accounts/sign-in/request-code.server.ts";
import { verifyCode } from "#app/accounts/sign-in/verify-code.server.ts";
import type { Database } from "#db/schema.ts";

const ADDRESS = "http://naru.test";

/** A request from a browser with these cookies (Set-Cookie headers of earlier responses). */
export function requestWith(cookies: readonly string[] = [], path = "/", init: RequestInit = {}): Request {
  const headers = new Headers(init.headers);
  headers.set("user-agent", "Test browser");
  if (cookies.length > 0) headers.set("cookie", cookies.map((cookie) => cookie.split(";")[0]).join("; "));
  return new Request(`${ADDRESS}${path}`, { ...init, headers });
}

/** The code in the newest mail to an address. */
export async function codeInMail(db: Kysely<Database>, email: string): Promise<string> {
  const { text_body } = await db
    .selectFrom("mail_message")
    .select("text_body")
    .where("to_address", "=", email)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  return /^ {4}(\d{6})$/m.exec(text_body)?.[1] ?? "";
}

/** Signs in with a code like a person, and returns the session's cookies. Creates the account if there is none. */
export async function signInAs(db: Kysely<Database>, email: string): Promise<readonly string[]> {
  const request = requestWith();
  const who = { email, locale: "ko", networkAddress: `net of ${email}` } as const;
  const asked = await requestCode(request, who);
  expect(asked).toEqual({ ok: true });
  const verified = await verifyCode(request, { ...who, code: await codeInMail(db, email) });
  if (!verified.ok) throw new Error(`${email} could not sign in: ${verified.reason}`);
  return verified.cookies;
}
