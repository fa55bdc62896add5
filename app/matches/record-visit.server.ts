import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Database } from "#db/schema.ts";
import type { Visit } from "./since-visit.ts";

type Seeing = { viewer: Person; companyId: number; visit: Visit };

/** Until when this person has seen the matches of the company. Null before the first visit. */
export async function findVisit(
  db: Kysely<Database>,
  { viewer, companyId }: Omit<Seeing, "visit">,
): Promise<(Visit & { notedAt: string }) | null> {
  const held = await db
    .selectFrom("match_visit")
    .select(["seen_at as seenAt", "seen_revision as seenRevision", "noted_at as notedAt"])
    .where("company_id", "=", companyId)
    .where("person_id", "=", viewer.id)
    .executeTakeFirst();
  return held ?? null;
}

/** The same at a visit: the first one is noted, and news counts from it. */
export async function readVisit(
  db: Kysely<Database>,
  { viewer, companyId, visit }: Seeing,
): Promise<(Visit & { notedAt: string }) | null> {
  const held = await findVisit(db, { viewer, companyId });
  if (held !== null) return held;
  await writeVisit(db, { viewer, companyId, visit }, sql`do nothing`);
  return null;
}

/** Records that the news up to here has been read. An older page that is sent later changes nothing. */
export async function markVisit(db: Kysely<Database>, seeing: Seeing): Promise<null> {
  await writeVisit(
    db,
    seeing,
    sql`(company_id, person_id) do update set
      seen_at = excluded.seen_at, seen_revision = excluded.seen_revision, noted_at = now()
      where (excluded.seen_at, excluded.seen_revision) > (match_visit.seen_at, match_visit.seen_revision)`,
  );
  return null;
}

/** Only for people who act for the company. */
async function writeVisit(
  db: Kysely<Database>,
  { viewer, companyId, visit }: Seeing,
  onConflict: ReturnType<typeof sql>,
): Promise<void> {
  await sql`
    insert into match_visit (company_id, person_id, seen_at, seen_revision)
    select id, ${viewer.id}, ${visit.seenAt}::timestamptz, ${visit.seenRevision} from company c
      where id = ${companyId} and (
        exists (select from membership where company_id = c.id and person_id = ${viewer.id})
        or exists (select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null))
    on conflict ${onConflict}`.execute(db);
}
