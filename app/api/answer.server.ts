import { createHash } from "node:crypto";
import { answerProblem } from "#app/platform/http/problem.server.ts";

/** Who may cache an answer: anyone, or only the company that asked with its key. */
type KeptBy = "anyone" | "company";

// Public and without cookies, so pages of other sites may read it. A company's answers are for its own programs.
const shared = { "access-control-allow-origin": "*", "access-control-expose-headers": "etag" };

// Caches must check each time whether an answer is still current, so that a change is in the next answer.
function revalidated(keptBy: KeptBy) {
  const isPublic = keptBy === "anyone";
  return {
    ...(isPublic && shared),
    "cache-control": isPublic ? "public, no-cache" : "private, no-cache",
    vary: "authorization",
  };
}

/** A strong entity tag of the answer, or of everything that decides it. */
export function entityTag(...parts: readonly (string | number)[]): string {
  return `"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27)}"`;
}

/** Whether the client already has this answer. */
export function hasCurrent(request: Request, tag: string): boolean {
  const tags = request.headers.get("if-none-match") ?? "";
  // A proxy that compresses may have weakened the tag; for GET the comparison is weak (RFC 9110, 13.1.2).
  return tags.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

export function answerUnchanged(tag: string, keptBy: KeptBy): Response {
  return new Response(null, { status: 304, headers: { ...revalidated(keptBy), etag: tag } });
}

/** The answer (JSON), or 304 if the client already has it. */
export function answerTagged(request: Request, json: string, tag: string, keptBy: KeptBy): Response {
  if (hasCurrent(request, tag)) return answerUnchanged(tag, keptBy);
  return new Response(json, {
    headers: { ...revalidated(keptBy), "content-type": "application/json; charset=utf-8", etag: tag },
  });
}

export function keptBy(company: object | null): KeptBy {
  return company === null ? "anyone" : "company";
}

export function answerRefusedKey(): Response {
  return answerProblem(
    401,
    "Unauthorized",
    "The key is unknown, revoked or expired. Requests without a key get the public answer.",
  );
}
