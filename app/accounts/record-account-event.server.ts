import type { Kysely } from "kysely";
import type { Database } from "#db/schema.ts";

type AccountEvent =
  | "signedUp"
  | "signedIn"
  | "signedOut"
  | "sessionEnded"
  | "otherSessionsEnded"
  | "changed"
  | "bookmarkAdded"
  | "bookmarkChanged"
  | "bookmarkRemoved";

/** Notes what happened to somebody's account. `detail` holds ids and words of ours, never what somebody wrote. */
export async function recordAccountEvent(
  db: Kysely<Database>,
  personId: string,
  what: AccountEvent,
  detail: Record<string, string | number> = {},
): Promise<void> {
  await db
    .insertInto("account_event")
    .values({ person_id: personId, what, detail: JSON.stringify(detail) })
    .execute();
}
