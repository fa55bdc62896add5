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

/** Records what happened to an account. `detail` contains ids and our own codes, never what a person wrote. */
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
