import { createHash } from "node:crypto";
import { log } from "#app/platform/log.server.ts";
import type { ProblemAnswer } from "./answer-schema.ts";

// Public and without cookies: pages of other sites may read it, too.
const shared = { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" };
// Anybody may keep an answer, and asks each time whether it still holds: a change is in the next answer.
const revalidated = { ...shared, "cache-control": "public, no-cache" };

/** A strong entity tag of what decides an answer, or of the answer itself. */
export function entityTag(...parts: readonly (string | number)[]): string {
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

/** Whether the asker holds this answer already. */
export function isHeld(request: Request, tag: string): boolean {
  const held = request.headers.get("if-none-match") ?? "";
  // A proxy that compresses may have weakened the tag; for GET the comparison is weak (RFC 9110, 13.1.2).
  return held.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

export function answerUnchanged(tag: string): Response {
  return new Response(null, { status: 304, headers: { ...revalidated, etag: tag } });
}

export function answerJson(body: unknown, tag: string): Response {
  return new Response(JSON.stringify(body), {
    headers: { ...revalidated, "content-type": "application/json; charset=utf-8", etag: tag },
  });
}

/** An error as RFC 9457 wants it. */
export function answerProblem(status: number, title: string, detail?: string): Response {
  const problem: ProblemAnswer = { type: "about:blank", title, status, ...(detail && { detail }) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...shared,
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 405 && { allow: "GET, HEAD" }),
    },
  });
}

/** Answers, or says as a problem that it could not: no page of an error for a program that asks. */
export async function answerSafely(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    log.error({ err: error }, "the API could not answer");
    return answerProblem(
      503,
      "Service Unavailable",
      "The database cannot be reached. Try again in a moment.",
    );
  }
}
