import type { Kysely } from "kysely";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { Catalogue } from "./catalogue.ts";
import { refreshCatalogue } from "./refresh-catalogue.server.ts";

/** The catalogue of this process, at the current revision of the database or a later one. */
export function currentCatalogue(): Promise<Catalogue> {
  return oncePerProcess("catalogue", () => createCatalogueReader(db))();
}

/**
 * Reads the revision from the database each time (one row) and loads what is newer before answering, so that a change by one
 * process is in the next answer of every other. Requests that arrive meanwhile wait for the same load. If a load fails, all
 * that wait for it fail; the next request tries again.
 */
export function createCatalogueReader(database: Kysely<Database>): () => Promise<Catalogue> {
  let published: Catalogue | null = null;
  let loading: Promise<Catalogue> | null = null;
  const load = async () => {
    const fresh = await refreshCatalogue(database, published);
    published = fresh;
    return fresh;
  };
  return async () => {
    const { revision } = await database
      .selectFrom("catalogue_revision")
      .select("revision")
      .executeTakeFirstOrThrow();
    for (;;) {
      if (published !== null && published.revision >= revision) return published;
      // A load that began before this revision may lack it: then the loop starts another.
      loading ??= load().finally(() => {
        loading = null;
      });
      await loading;
    }
  };
}
