import canonicalize from "canonicalize";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { sideActNames } from "./side-acts.ts";
import type { Signature } from "./signature.ts";
import { eventSignature } from "./signed-by.server.ts";

/** What happened after a page was opened: which step, when, and by whom. */
export type LaterEvent = {
  step: string;
  at: string;
  by: Signature;
  personId: string | null;
  ids: Readonly<Record<string, number | string>>;
  details: Readonly<Record<string, unknown>>;
};

/** The steps of an application that a page with this revision had not shown, oldest first. */
export async function listEventsSince(
  db: Kysely<Database>,
  { applicationId, seenRevision }: { applicationId: number; seenRevision: number },
): Promise<readonly LaterEvent[]> {
  // Each event raises the revision by one, so the difference counts the events that were not seen.
  const { rows } = await sql<LaterEvent>`
    select e.step, e.at, ${eventSignature} as by, e.person_id as "personId", e.payload -> 'ids' as ids,
      (select coalesce(json_object_agg(key, value), '{}') from application_event_detail d
        where d.application_id = e.application_id and d.number = e.number) as details
    from application_event e
      join application a on a.id = e.application_id
    where a.id = ${applicationId} and e.step <> all(${[...sideActNames]})
      and e.number > (select max(number) from application_event where application_id = a.id)
        - (a.revision - ${seenRevision}::bigint)
    order by e.number`.execute(db);
  return rows;
}

/** Whether an event is what this form, sent by this person, would have written. */
export function isSame(
  event: LaterEvent,
  sent: Pick<LaterEvent, "step" | "personId" | "ids" | "details">,
): boolean {
  const { step, personId, ids, details } = event;
  return canonicalize({ step, personId, ids, details }) === canonicalize(sent);
}
