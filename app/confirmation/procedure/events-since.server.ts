import canonicalize from "canonicalize";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What happened after a page was opened: which step, when, and by whom (null: a job, or an account that is gone). */
export type LaterEvent = {
  step: string;
  at: string;
  by: string | null;
  personId: string | null;
  ids: Readonly<Record<string, number | string>>;
  details: Readonly<Record<string, unknown>>;
};

/** The events of an application behind the one that a page has shown last, at most 20. */
export async function listEventsSince(
  db: Kysely<Database>,
  { applicationId, seenEvent }: { applicationId: number; seenEvent: number },
): Promise<readonly LaterEvent[]> {
  const { rows } = await sql<LaterEvent>`
    select e.step, e.at, p.name as by, e.person_id as "personId", e.payload -> 'ids' as ids,
      (select coalesce(json_object_agg(key, value), '{}') from application_event_detail d
        where d.application_id = e.application_id and d.number = e.number) as details
    from application_event e left join person p on p.id = e.person_id
    where e.application_id = ${applicationId} and e.number > ${seenEvent}
    order by e.number limit 20`.execute(db);
  return rows;
}

/** Whether what was refused as too late is what this person's same page had just done: a form that was sent twice. */
export function isSentTwice(
  later: readonly LaterEvent[],
  sent: Pick<LaterEvent, "step" | "personId" | "ids" | "details">,
): boolean {
  const [first] = later;
  if (first === undefined) return false;
  const { step, personId, ids, details } = first;
  return canonicalize({ step, personId, ids, details }) === canonicalize(sent);
}
