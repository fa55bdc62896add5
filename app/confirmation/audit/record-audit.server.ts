import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

/** Notes that somebody looked into the list, took it along, or had the records checked: auditors are seen, too. */
export async function recordAudit(
  db: Kysely<Database>,
  {
    viewer,
    what,
    asked = {},
  }: { viewer: Person; what: "search" | "export" | "check"; asked?: Readonly<Record<string, string>> },
): Promise<void> {
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  await db
    .insertInto("audit_look")
    .values({ person_id: viewer.id, looked_at: now().toString(), what, asked: JSON.stringify(said) })
    .execute();
}
