import { createHash } from "node:crypto";
import { retryAfter } from "#app/platform/http/answer-unavailable.server.ts";
import { isDatabaseAway } from "#app/platform/http/is-database-away.ts";
import { log } from "#app/platform/log.server.ts";
import type { ProblemAnswer } from "./answer-schema.ts";

/** Who may keep an answer: anybody, or only the company that asked by its key. */
type KeptBy = "anybody" | "company";

// Public and without cookies: pages of other sites may read it, too. A company's answers are for its own programs.
const shared = { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" };

// Whoever keeps it asks each time whether it still holds: a change is in the next answer.
function revalidated(keptBy: KeptBy) {
  const isPublic = keptBy === "anybody";
  return {
    ...(isPublic && shared),
    "cache-control": isPublic ? "public, no-cache" : "private, no-cache",
    vary: "authorization",
  };
}

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

export function answerUnchanged(tag: string, keptBy: KeptBy = "anybody"): Response {
  return new Response(null, { status: 304, headers: { ...revalidated(keptBy), etag: tag } });
}

export function answerJson(body: unknown, tag: string, keptBy: KeptBy = "anybody"): Response {
  return new Response(JSON.stringify(body), {
    headers: { ...revalidated(keptBy), "content-type": "application/json; charset=utf-8", etag: tag },
  });
}

/** The answer, or that the asker holds it already. */
export function answerTagged(request: Request, body: unknown, tag: string, keptBy: KeptBy): Response {
  return isHeld(request, tag) ? answerUnchanged(tag, keptBy) : answerJson(body, tag, keptBy);
}

export function keptBy(company: object | null): KeptBy {
  return company === null ? "anybody" : "company";
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
      ...(status === 401 && { "www-authenticate": 'Bearer realm="naru"' }),
      ...(status === 405 && { allow: "GET, HEAD" }),
      ...(status === 503 && { "retry-after": retryAfter }),
    },
  });
}

export function answerRefusedKey(): Response {
  return answerProblem(
    401,
    "Unauthorized",
    "The key is unknown, revoked or expired. Without a key the public answer is given.",
  );
}

/** Answers, or says as a problem that it could not: no page of an error for a program that asks. */
export async function answerSafely(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isDatabaseAway(error)) {
      log.error({ err: error }, "the API could not answer");
      return answerProblem(500, "Internal Server Error", "This is a fault of the server, and was recorded.");
    }
    log.warn(
      { reason: error instanceof Error ? error.message : "" },
      "the database is away: the API answers 503",
    );
    return answerProblem(
      503,
      "Service Unavailable",
      "The database cannot be reached. Try again in a moment.",
    );
  }
}
