import { type Kysely, sql } from "kysely";
import { hadMandate } from "#app/confirmation/procedure/signed-by.server.ts";
import type { Database } from "#db/schema.ts";
import type { Look } from "./looks.ts";

/** As many as one page shows and prints. */
const LOOKS_PER_PAGE = 300;

/**
 * Who opened which part of a case, the newest first, from those before the one with this id on; `next` is the id from which
 * older ones follow, or null. The caller checks access.
 */
export async function listLooks(
  db: Kysely<Database>,
  { applicationId, before }: { applicationId: number; before: number | null },
): Promise<{ looks: readonly Look[]; next: number | null; count: number }> {
  const { rows } = await sql<Look & { count: number }>`
    select l.id, l.looked_at as at, l.what, f.name as "fileName", json_build_object('actor', l.actor, 'name', p.name,
      'isConsultant', l.actor = 'applicant' and ${hadMandate(sql`a.company_id`, sql`l.person_id`, sql`l.looked_at`)},
      'ministry', (select json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko))
        from consultation c join agency g on g.id = c.agency_id
        where l.actor = 'ministry_respondent' and l.what = 'consultation ' || c.id)) as by,
      (select count(*)::integer from application_look where application_id = ${applicationId}) as count
    from application_look l
      join application a on a.id = l.application_id
      left join person p on p.id = l.person_id
      left join file f on l.what = 'file ' || f.id and f.company_id = a.company_id
    where l.application_id = ${applicationId} and (${before}::bigint is null or l.id < ${before})
    order by l.id desc
    limit ${LOOKS_PER_PAGE + 1}`.execute(db);
  const shown = rows.slice(0, LOOKS_PER_PAGE);
  const looks = shown.map(({ count: _, ...look }) => look);
  return {
    looks,
    next: rows.length > LOOKS_PER_PAGE ? (looks.at(-1)?.id ?? null) : null,
    count: rows[0]?.count ?? 0,
  };
}
