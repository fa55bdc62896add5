import type { Kysely } from "kysely";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { hashOfKey } from "./api-key.server.ts";

/**
 * The company whose verdicts a presented key may read and its revision, or null. Records the day of the last use, once
 * a day and not with each request.
 */
export async function findApiKey(
  db: Kysely<Database>,
  key: string,
): Promise<{ companyId: number; revision: number } | null> {
  // Text that does not look like a key is not worth a query.
  if (!/^naru_[0-9a-f]{8}_[\w-]{43}$/.test(key)) return null;
  const day = today();
  const found = await db
    .selectFrom("api_key")
    .innerJoin("company", "company.id", "api_key.company_id")
    .select(["api_key.id", "company_id as companyId", "company.revision", "last_used_on as lastUsedOn"])
    .where("key_hash", "=", hashOfKey(key))
    .where("revoked_at", "is", null)
    .where("expires_on", ">=", day)
    .executeTakeFirst();
  if (found === undefined) return null;
  if (found.lastUsedOn !== day)
    await db.updateTable("api_key").set({ last_used_on: day }).where("id", "=", found.id).execute();
  return { companyId: found.companyId, revision: found.revision };
}
