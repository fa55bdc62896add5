import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CatalogueEntry } from "../opportunity.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { loadEntries } from "./load-entries.server.ts";
import { loadRuleSets } from "./load-rule-sets.server.ts";
import { loadWords } from "./load-words.server.ts";

/**
 * The catalogue as it is now: everything if there was none, else what changed since, put into a copy of the lists.
 * Revision and rows are read in one snapshot of the database, so they belong together.
 */
export async function refreshCatalogue(db: Kysely<Database>, before: Catalogue | null): Promise<Catalogue> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      const { revision } = await trx
        .selectFrom("catalogue_revision")
        .select("revision")
        .executeTakeFirstOrThrow();
      const { taxonomy, words } = await loadWords(trx);
      const known = before?.revision ?? -1;
      // The revision of a removal is that of its transaction or, where it was raised afterwards, the one before.
      const removed = await trx
        .selectFrom("removed_opportunity")
        .select("opportunity_id")
        .where("revision", ">=", known)
        .execute();
      const isReplaced = new Set(removed.map(({ opportunity_id }) => opportunity_id));
      const newer: CatalogueEntry[] = [];
      for await (const batch of loadEntries(trx, { newerThan: known, taxonomy })) {
        for (const entry of batch) {
          newer.push(entry);
          isReplaced.add(entry.id);
        }
      }
      const kept = before?.entries.filter(({ id }) => !isReplaced.has(id)) ?? [];
      const entries = kept.concat(newer);
      const ruleSets = await loadRuleSets(trx, entries, before?.ruleSets ?? new Map());
      return buildCatalogue(revision, entries, words, ruleSets);
    });
}
