import { type Kysely, type RawBuilder, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";

/** As many as an officer answers in one sitting; the rest follows. */
const MOST_CLAIMS = 50;

/** A claimed number that waits for an officer. */
export type WaitingClaim = {
  id: number;
  companyId: number;
  company: string;
  number: string;
  claimedAt: string;
  claimedBy: string | null;
  /** The number that this one would replace. */
  former: string | null;
  /** For officers only: the company that has this number already, and how many others claim it. */
  heldBy: { companyId: number; company: string } | null;
  rivals: number;
};

/** Waiting claims, oldest first, and how many there are in all. */
export async function listClaims(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<
  { ok: true; claims: readonly WaitingClaim[]; total: number } | { ok: false; reason: RefusalReason }
> {
  const allowed = may(viewer, "staff.seeCompanies");
  if (!allowed.ok) return allowed;
  const rows = await readClaims(db, sql`true`);
  return { ok: true, claims: rows.map(({ total: _, ...claim }) => claim), total: rows[0]?.total ?? 0 };
}

/** The waiting claim of one company, or null; also null for those who may not see claims. */
export async function findClaim(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<WaitingClaim | null> {
  if (!may(viewer, "staff.seeCompanies").ok) return null;
  const [row] = await readClaims(db, sql`w.company_id = ${companyId}`);
  return row ?? null;
}

async function readClaims(db: Kysely<Database>, isWanted: RawBuilder<unknown>) {
  const { rows } = await sql<WaitingClaim & { total: number }>`
    with waiting as (
      select * from business_number where verified_at is null and refused_at is null and ended_at is null
    ), in_force as (
      select * from business_number where verified_at is not null and ended_at is null
    )
    select w.id, w.company_id as "companyId", c.name as company, w.number, w.claimed_at as "claimedAt",
      (select name from person where id = w.claimed_by) as "claimedBy",
      (select number from in_force f where f.company_id = w.company_id) as former,
      (select json_build_object('companyId', h.id, 'company', h.name)
        from in_force f join company h on h.id = f.company_id where f.number = w.number) as "heldBy",
      (select count(*) from waiting r where r.number = w.number and r.id <> w.id) as rivals,
      (select count(*) from waiting) as total
    from waiting w join company c on c.id = w.company_id
    where ${isWanted}
    order by w.claimed_at, w.id limit ${MOST_CLAIMS}`.execute(db);
  return rows;
}
