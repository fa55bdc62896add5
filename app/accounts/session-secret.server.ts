import { createHmac } from "node:crypto";
import { config } from "#app/platform/config.server.ts";

export const SESSION_DAYS = 30;
/** A session in use is prolonged at most this often. */
export const REFRESH_AFTER_DAYS = 1;

/** The name of the cookie that holds the session, with the prefix that browsers only accept over https. */
export function sessionCookieName(request: Request): string {
  return isSecure(request) ? "__Secure-naru_session" : "naru_session";
}

/** The secret that signs cookies and hashes codes. */
export function sessionSecret(): string {
  if (config.sessionSecret === undefined)
    throw new Error("SESSION_SECRET is not set; `npm start` and `npm run dev` make one by themselves.");
  return config.sessionSecret;
}

/** A keyed hash: a bare one of six digits is undone by trying all of them. */
export function keyedHash(text: string): string {
  return createHmac("sha256", sessionSecret()).update(text).digest("base64url");
}

export function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}
