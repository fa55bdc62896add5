import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Day } from "#app/matching/calendar.ts";
import type { Database } from "#db/schema.ts";

/**
 * The company that a presented key speaks for and its revision, or null if the key is none that is in force on this day.
 * The day of its last use is written once a day, not with each request.
 */
export async function findApiKey(
  db: Kysely<Database>,
  key: string,
  today: Day,
): Promise<{ id: number; revision: number } | null> {
  // What does not look like a key is not worth a query.
  if (!/^naru_[0-9a-f]{8}_[\w-]{43}$/.test(key)) return null;
  const found = await db
    .selectFrom("api_key")
    .innerJoin("company", "company.id", "api_key.company_id")
    .select(["company.id", "company.revision", "api_key.id as keyId", "api_key.last_used_on as lastUsedOn"])
    // 256 random bits need no slow hash.
    .where("key_hash", "=", createHash("sha256").update(key).digest("base64url"))
    .where("revoked_at", "is", null)
    .where(sql<boolean>`expires_on >= ${today}::date`)
    .executeTakeFirst();
  if (found === undefined) return null;
  if (found.lastUsedOn !== today)
    await db.updateTable("api_key").set({ last_used_on: today }).where("id", "=", found.keyId).execute();
  return { id: found.id, revision: found.revision };
}
