import { createCookie } from "@remix-run/node";
import { OPEN_MINUTES } from "./consultation.ts";

// Of the browser's session at the longest, and never readable by a script; what it holds is checked against the link.
const cookie = createCookie("naru_consultation", {
  path: "/",
  sameSite: "lax",
  httpOnly: true,
  maxAge: OPEN_MINUTES * 60,
});

/** The pass that this browser was given for a link; empty where there is none. */
export async function readPass(request: Request): Promise<string> {
  const value: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof value === "string" && value.length <= 200 ? value : "";
}

/** The Set-Cookie header that keeps a pass, or takes it away (null). */
export function serializePass(pass: string | null, request: Request): Promise<string> {
  const secure = new URL(request.url).protocol === "https:";
  return cookie.serialize(pass ?? "", pass === null ? { secure, maxAge: 0 } : { secure });
}
