import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import { buildCatalogue } from "./build-catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Entries, joinEntries, tabulate } from "./entries.ts";
import { loadEntries } from "./load-entries.server.ts";
import { loadRuleSets } from "./load-rule-sets.server.ts";
import { loadWords } from "./load-words.server.ts";

/**
 * The catalogue as it is now: loads everything if there was none before, otherwise only what has changed, joined with the
 * rest of `before`. Revision and rows are read in one database snapshot, so they belong together.
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
      // A removal has the revision of its transaction, or the one before if the revision was raised after it.
      const removed = await trx
        .selectFrom("removed_opportunity")
        .select("opportunity_id")
        .where("revision", ">=", known)
        .execute();
      const isReplaced = new Set(removed.map(({ opportunity_id }) => opportunity_id));
      const newer: Entries[] = [];
      const folded = new Map(before?.folded);
      for (const id of isReplaced) folded.delete(id);
      for await (const batch of loadEntries(trx, { newerThan: known, taxonomy })) {
        newer.push(tabulate(batch.entries));
        for (const { id } of batch.entries) {
          isReplaced.add(id);
          folded.delete(id);
        }
        for (const [id, leadId] of batch.folded) {
          isReplaced.add(id);
          folded.set(id, leadId);
        }
      }
      const entries = joinEntries(before ? [before.entries, ...newer] : newer, {
        isGone: (id, table) => table === before?.entries && isReplaced.has(id),
      });
      const ruleSets = await loadRuleSets(trx, entries, before?.ruleSets ?? new Map());
      return buildCatalogue(revision, entries, words, ruleSets, folded);
    });
}
