import { config } from "#app/platform/config.server.ts";
import { log } from "#app/platform/log.server.ts";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";
import { connectEngine, openSearchHome, type SearchHome } from "./open-search-home.server.ts";

/** The search of this process, as its configuration says. */
export function searchHome(): SearchHome {
  return oncePerProcess("search", () =>
    openSearchHome({
      db,
      log,
      engine: config.search && connectEngine(config.search.url, config.search.key),
      indexUid: "opportunities",
    }),
  );
}
