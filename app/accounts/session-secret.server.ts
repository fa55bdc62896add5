import { createHmac } from "node:crypto";
import { config } from "#app/platform/config.server.ts";

export const SESSION_DAYS = 30;
/** A session in use is extended at most this often. */
export const REFRESH_AFTER_DAYS = 1;

/** The name of the session cookie, with the prefix that browsers accept only over https. */
export function sessionCookieName(request: Request): string {
  return isSecure(request) ? "__Secure-naru_session" : "naru_session";
}

/** The secret that signs cookies and hashes codes. */
export function sessionSecret(): string {
  if (config.sessionSecret === undefined)
    throw new Error("SESSION_SECRET is not set; `npm start` and `npm run dev` make one by themselves.");
  return config.sessionSecret;
}

/** A keyed hash: a plain hash of six digits could be reversed by trying them all. */
export function keyedHash(text: string): string {
  return createHmac("sha256", sessionSecret()).update(text).digest("base64url");
}

export function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}
