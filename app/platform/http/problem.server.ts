import { log } from "#app/platform/log.server.ts";
import { retryAfter } from "./answer-unavailable.server.ts";
import { isDatabaseAway } from "./is-database-away.ts";

/** An error for programs (RFC 9457). */
export type Problem = { type: "about:blank"; title: string; status: number; detail?: string };

/** Addresses whose reader is a program: it cannot use an error page. */
export function isForPrograms(path: string): boolean {
  return /^\/(api|\.well-known)\/|\.(json|csv)$/.test(path);
}

/** `application/problem+json`; pages of other sites may read it, as they may the answers. */
export function answerProblem(status: number, title: string, detail?: string): Response {
  const problem: Problem = { type: "about:blank", title, status, ...(detail && { detail }) };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "access-control-allow-origin": "*",
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 401 && { "www-authenticate": 'Bearer realm="naru"' }),
      ...(status === 503 && { "retry-after": retryAfter }),
    },
  });
}

/** Answers a program; whatever fails meanwhile becomes a problem. */
export async function answerSafely(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isDatabaseAway(error)) {
      log.error({ err: error }, "the API could not answer");
      return answerProblem(
        500,
        "Internal Server Error",
        "This is an error of the server. It has been recorded.",
      );
    }
    log.warn(
      { reason: error instanceof Error ? error.message : "" },
      "the database is away: the API answers 503",
    );
    return answerProblem(
      503,
      "Service Unavailable",
      "The database cannot be reached. Please try again in a moment.",
    );
  }
}
