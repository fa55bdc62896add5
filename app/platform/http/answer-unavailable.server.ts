import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { isDatabaseAway } from "./is-database-away.ts";

/** Seconds until a retry; a restarted PostgreSQL is back sooner. */
export const retryAfter = "10";

/**
 * The same pages, but if a loader or action fails because the database cannot be reached, the answer is 503 with a page that
 * says so, instead of an internal error. The next request tries the database again, so nothing has to be restarted.
 */
export function answerUnavailable(build: ServerBuild, log: Pick<Logger, "warn">): ServerBuild {
  const guard =
    <Arguments extends unknown[], Result>(work: (...asked: Arguments) => Result) =>
    async (...asked: Arguments) => {
      try {
        return await work(...asked);
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        log.warn({ reason: error instanceof Error ? error.message : "" }, "the database is away: 503");
        throw new Response(null, { status: 503, headers: { "retry-after": retryAfter } });
      }
    };
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: guard(loader) }),
      ...(action && { action: guard(action) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}
