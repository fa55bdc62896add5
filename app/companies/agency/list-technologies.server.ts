import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** A technology that can be confirmed, with the version that it belongs to. */
export type ConfirmableTechnology = { value: string; ko: string; en: string };

/** All technologies of versions that are or were in force, the present version first; empty for whoever confirms none. */
export async function listTechnologies(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ConfirmableTechnology[]> {
  if (!may(viewer, "staff.enterConfirmation").ok) return [];
  const { rows } = await sql<ConfirmableTechnology>`
    select v.id || '/' || t.code as value, t.ko || ' (' || v.ko || ')' as ko, t.en || ' (' || v.en || ')' as en
    from technology t join taxonomy_version v on v.id = t.version_id
    where v.status <> 'draft'
    order by v.status = 'in_force' desc, v.id, t.position`.execute(db);
  return rows;
}
