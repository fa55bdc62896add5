import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { insertRows, updateRows } from "./bulk-rows.server.ts";
import type { CanonicalOpportunity } from "./canonical-notice.ts";
import type { Changes } from "./changes.server.ts";
import type { KnownWords } from "./known-words.server.ts";
import {
  fieldRows,
  opportunityRow,
  regionRows,
  technologyRows,
  windowRows,
  withoutRules,
} from "./notice-rows.server.ts";

/** An opportunity as it will be, and what its revision says. */
export type Written = {
  id: number;
  noticeId: number;
  position: number;
  isNew: boolean;
  opportunity: CanonicalOpportunity;
  changes: Changes;
};

/** Writes opportunities with their windows, regions, fields and technologies, and one revision each. */
export async function writeOpportunities(
  db: Kysely<Database>,
  written: readonly Written[],
  known: KnownWords,
  { revision, by }: { revision: number; by: string },
): Promise<void> {
  if (written.length === 0) return;
  const older = written.filter(({ isNew }) => !isNew);
  if (older.length > 0) await clear(db, older);
  const rowOf = (entry: Written) => opportunityRow({ ...entry, revision }, entry.opportunity);
  const [ruled, others] = [older.filter(bringsRules), older.filter((entry) => !bringsRules(entry))];
  await updateRows(db, "opportunity", ["id"], ruled.map(rowOf));
  await updateRows(
    db,
    "opportunity",
    ["id"],
    others.map((entry) => withoutRules(rowOf(entry))),
  );
  await insertRows(db, "opportunity", written.filter(({ isNew }) => isNew).map(rowOf));
  await insertRows(
    db,
    "opportunity_window",
    written.flatMap(({ id, opportunity }) => windowRows(id, opportunity)),
  );
  await insertRows(
    db,
    "opportunity_region",
    written.flatMap(({ id, opportunity }) => regionRows(id, opportunity, known)),
  );
  await insertRows(
    db,
    "opportunity_field",
    written.flatMap(({ id, opportunity }) => fieldRows(id, opportunity, known)),
  );
  await insertRows(
    db,
    "opportunity_technology",
    written.flatMap(({ id, opportunity }) => technologyRows(id, opportunity, known)),
  );
  await addRevisions(db, written, by);
}

/** A source that says nothing of rules, and never did, leaves those that were read from its words. */
function bringsRules({ opportunity, changes }: Written): boolean {
  return opportunity.rules !== null || ("changed" in changes && "rules" in changes.changed);
}

/** Deletes what is written again, and moves tracks aside, because positions in a notice are unique. */
async function clear(db: Kysely<Database>, older: readonly Written[]): Promise<void> {
  const ids = older.map(({ id }) => id);
  for (const table of [
    "opportunity_window",
    "opportunity_region",
    "opportunity_field",
    "opportunity_technology",
  ] as const)
    await sql`delete from ${sql.table(table)} where opportunity_id = any(${ids})`.execute(db);
  await sql`
    update opportunity set position = -1 - position, updated_at = now() where id = any(${ids})`.execute(db);
}

/** Gives each of these opportunities a revision that says what changed and by whom. */
export async function addRevisions(
  db: Kysely<Database>,
  written: readonly Pick<Written, "id" | "changes">[],
  by: string,
): Promise<void> {
  const entries = written.map(({ id, changes }) => ({ id, changes }));
  await sql`
    insert into opportunity_revision (opportunity_id, number, by_whom, changes)
    select given.id,
      1 + coalesce((select max(number) from opportunity_revision where opportunity_id = given.id), 0),
      ${by}, given.changes
    from json_to_recordset(${JSON.stringify(entries)}::json) as given (id bigint, changes jsonb)`.execute(db);
}
