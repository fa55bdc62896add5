import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { stillKept } from "./find-drafts.server.ts";

/** Removes drafts that nobody has touched for too long; returns how many. */
export async function removeOldDrafts(db: Kysely<Database>): Promise<number> {
  const { numAffectedRows = 0n } = await sql`delete from form_draft where not (${stillKept()})`.execute(db);
  return Number(numAffectedRows);
}
