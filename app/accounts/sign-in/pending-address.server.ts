import { createCookie } from "@remix-run/node";
import { CODE_MINUTES } from "./limits.ts";

// In a cookie, not in the page's address, which proxies log and browsers remember.
const cookie = createCookie("naru_signing_in", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: CODE_MINUTES * 60,
});

/** The mail address that a code was sent to from this browser, until the code is too old. */
export async function readPendingAddress(request: Request): Promise<string | null> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length <= 254 ? value : null;
}

/** The Set-Cookie header that remembers the address, or forgets it (null). */
export function serializePendingAddress(email: string | null, request: Request): Promise<string> {
  const secure = new URL(request.url).protocol === "https:";
  return cookie.serialize(email ?? "", email === null ? { secure, maxAge: 0 } : { secure });
}
