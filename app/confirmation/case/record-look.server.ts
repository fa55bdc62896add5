import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** Notes that somebody looked at a part of a case; `what` is the page. */
export async function recordLook(
  db: Kysely<Database>,
  { viewer, applicationId, what }: { viewer: Person; applicationId: number; what: string },
): Promise<void> {
  await db
    .insertInto("application_look")
    .values({ application_id: applicationId, person_id: viewer.id, what })
    .execute();
}
