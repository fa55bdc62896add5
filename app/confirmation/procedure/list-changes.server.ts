import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What happened to a case since a page showed it: who did what, the newest first. */
export type Change = { step: string; at: string; name: string | null };

export async function listChanges(
  db: Kysely<Database>,
  { applicationId, seenRevision }: { applicationId: number; seenRevision: number },
): Promise<readonly Change[]> {
  // Each event raises the revision by one, so that the difference counts the events that were not seen.
  const { rows } = await sql<Change>`
    select e.step, e.at, p.name
    from application_event e left join person p on p.id = e.person_id
    where e.application_id = ${applicationId}
    order by e.number desc
    limit (select least(greatest(revision - ${seenRevision}::integer, 0), 20) from application
      where id = ${applicationId})`.execute(db);
  return rows;
}
