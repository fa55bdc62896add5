import type { Kysely } from "kysely";
import { Meilisearch } from "meilisearch";
import type { Logger } from "pino";
import type { Database } from "#db/schema.ts";
import { makeKnowledgeKeeper } from "./query/keep-knowledge.server.ts";

/** What a search runs in. */
export type SearchEnvironment = {
  db: Kysely<Database>;
  log: Logger;
  /** Undefined if no engine runs: PostgreSQL searches instead. */
  engine: Meilisearch | undefined;
  /** The index in use; the name of one that is being built begins with this. */
  indexUid: string;
  knowledge: ReturnType<typeof makeKnowledgeKeeper>;
};

/** Opens an environment on given services, for tests and scores. The one of this process is `searchEnvironment()`. */
export function openSearchEnvironment(options: {
  db: Kysely<Database>;
  log: Logger;
  engine: Meilisearch | undefined;
  indexUid: string;
}): SearchEnvironment {
  return { ...options, knowledge: makeKnowledgeKeeper(options.db, options.log) };
}

const TIMEOUT_MS = 3_000;

/** Makes a client of the engine; `apiKey` is undefined if the engine needs none. */
export function connectEngine(host: string, apiKey: string | undefined): Meilisearch {
  return new Meilisearch({
    host,
    ...(apiKey !== undefined && { apiKey }),
    timeout: TIMEOUT_MS,
    // Node's fetch asks for gzip, and each compressed answer stalls for about 40 ms.
    requestInit: { headers: { "accept-encoding": "identity" } },
  });
}
