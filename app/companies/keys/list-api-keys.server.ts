import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

export type ListedKey = {
  id: number;
  name: string;
  /** How the key begins; the key itself is not stored. */
  prefix: string;
  createdAt: string;
  createdBy: string | null;
  expiresOn: string;
  lastUsedOn: string | null;
  state: "usable" | "expired" | "revoked";
};

/** The keys of a company that the viewer owns, newest first, including expired and revoked ones. */
export async function listApiKeys(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<readonly ListedKey[]> {
  const { rows } = await sql<ListedKey>`
    select k.id, k.name, k.prefix, k.created_at as "createdAt", k.expires_on as "expiresOn",
      k.last_used_on as "lastUsedOn", (select name from person where id = k.created_by) as "createdBy",
      case when k.revoked_at is not null then 'revoked' when k.expires_on < ${today()} then 'expired' else 'usable' end
        as state
    from api_key k
    where k.company_id = ${companyId} and exists (
      select from membership where company_id = k.company_id and person_id = ${viewer.id} and role = 'owner')
    order by k.id desc limit 100`.execute(db);
  return rows;
}
