import type { ServerBuild } from "@remix-run/node";
import type { Logger } from "pino";
import { isDatabaseAway } from "./is-database-away.ts";

/** Seconds after which one may ask again; a restarted PostgreSQL is back in fewer. */
export const retryAfter = "10";

/**
 * The same pages; but where a loader or an action fails because the database is away, the answer is 503 and its page
 * says so, instead of a failure of ours. Asked again, a page tries the database again: nothing has to be restarted.
 */
export function sayWhereDatabaseIsAway(build: ServerBuild, log: Pick<Logger, "warn">): ServerBuild {
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
