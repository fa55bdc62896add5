import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";
import { recordAccountEvent } from "./record-account-event.server.ts";
import type { Person } from "./viewer.ts";

/** Ends one of the person's own sessions on any device. False if there is no such session (any more). */
export async function endSession(
  db: Kysely<Database>,
  { viewer, sessionId }: { viewer: Person; sessionId: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("session")
      .where("id", "=", sessionId)
      .where("person_id", "=", viewer.id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await recordAccountEvent(trx, viewer.id, "sessionEnded");
    return true;
  });
}

/** Ends all of the person's sessions except the one of this request. Returns how many there were. */
export async function endOtherSessions(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("session")
      .where("person_id", "=", viewer.id)
      .where("id", "!=", viewer.sessionId)
      .executeTakeFirst();
    await recordAccountEvent(trx, viewer.id, "otherSessionsEnded", { count: Number(numDeletedRows) });
    return Number(numDeletedRows);
  });
}
