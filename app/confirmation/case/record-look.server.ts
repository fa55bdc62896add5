import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { RecordedActor } from "#app/confirmation/procedure/side-acts.ts";
import type { Database } from "#db/schema.ts";
import type { LookPlace } from "./looks.ts";

type Look = {
  viewer: Person;
  applicationId: number;
  /** As whom the viewer sees the case. */
  actor: RecordedActor;
  place: LookPlace;
  /** Which one, where a case has several. */
  number?: number;
};

/** Notes that somebody opened a part of a case. The page that lists these looks is one of them. */
export async function recordLook(
  db: Kysely<Database>,
  { viewer, applicationId, actor, place, number }: Look,
): Promise<void> {
  const what = number === undefined ? place : `${place} ${number}`;
  await db
    .insertInto("application_look")
    .values({ application_id: applicationId, person_id: viewer.id, what, actor })
    .execute();
}
