import { createCookie } from "@remix-run/node";
import { parseAnswers, type VisitorAnswers } from "./visitor-answers.ts";

// Until the browser is closed, and nowhere else: the server stores nothing about visitors. It needs no signature,
// because whoever writes it speaks of their own company only.
const cookie = createCookie("naru_answers", { path: "/", sameSite: "lax", httpOnly: true });

/** A browser drops cookies beyond 4 kB. */
const longest = 3_800;

/** What was answered in this browser; nothing where the cookie is not of ours. */
export async function readAnswers(request: Request): Promise<VisitorAnswers> {
  const header = request.headers.get("cookie");
  if (!header?.includes(`${cookie.name}=`)) return [];
  const value: unknown = await cookie.parse(header).catch(() => null);
  return parseAnswers(value);
}

/** The Set-Cookie header that keeps these answers, or forgets all (none); null if they no longer fit. */
export async function serializeAnswers(answers: VisitorAnswers, request: Request): Promise<string | null> {
  const secure = new URL(request.url).protocol === "https:";
  const header = await cookie.serialize(answers, answers.length === 0 ? { secure, maxAge: 0 } : { secure });
  return header.length > longest ? null : header;
}
