import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";
import {
  connectEngine,
  openSearchEnvironment,
  type SearchEnvironment,
} from "./open-search-environment.server.ts";

/** The search of this process, as its configuration says. */
export function searchEnvironment(): SearchEnvironment {
  return oncePerProcess("search", () =>
    openSearchEnvironment({
      db,
      log,
      engine: config.search && connectEngine(config.search.url, config.search.key),
      indexUid: "opportunities",
    }),
  );
}
