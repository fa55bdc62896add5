import type { Kysely } from "kysely";
import { oncePerProcess } from "#app/platform/once-per-process.server.ts";
import { db } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import type { Catalogue } from "./catalogue.ts";
import { refreshCatalogue } from "./refresh-catalogue.server.ts";

/** The catalogue of this process, at the revision that the database has now or a later one. */
export function currentCatalogue(): Promise<Catalogue> {
  return oncePerProcess("catalogue", () => createCatalogueReader(db))();
}

/**
 * Asks the database for its revision each time (one row) and loads what is newer before answering, so that what one
 * process changed is in the next answer of every other. Requests that come meanwhile wait for the same loading.
 * A failed loading rejects those who wait for it; the next request tries again.
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
      // One that began before this revision may still miss it: then the loop starts another.
      loading ??= load().finally(() => {
        loading = null;
      });
      await loading;
    }
  };
}
