import type { Kysely } from "kysely";
import { Meilisearch } from "meilisearch";
import type { Logger } from "pino";
import type { Database } from "#db/schema.ts";
import { makeKnowledgeKeeper } from "./query/keep-knowledge.server.ts";

/** Where search reads and writes. */
export type SearchHome = {
  db: Kysely<Database>;
  log: Logger;
  /** Undefined where no engine runs: PostgreSQL does the search. */
  engine: Meilisearch | undefined;
  /** The index that answers; one that is being built has this as the beginning of its name. */
  indexUid: string;
  knowledge: ReturnType<typeof makeKnowledgeKeeper>;
};

/** Opens a home on given services, for tests and scores; the process's own is `searchHome()`. */
export function openSearchHome(options: {
  db: Kysely<Database>;
  log: Logger;
  engine: Meilisearch | undefined;
  indexUid: string;
}): SearchHome {
  return { ...options, knowledge: makeKnowledgeKeeper(options.db, options.log) };
}

const TIMEOUT_MS = 3_000;

/** A client of the engine. */
export function connectEngine(host: string, apiKey: string | undefined): Meilisearch {
  return new Meilisearch({
    host,
    ...(apiKey !== undefined && { apiKey }),
    timeout: TIMEOUT_MS,
    // Node's fetch asks for gzip, and each compressed answer stalls for about 40 ms.
    requestInit: { headers: { "accept-encoding": "identity" } },
  });
}
