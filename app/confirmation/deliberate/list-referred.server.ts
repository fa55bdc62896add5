import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";

export type ReferredCase = { id: number; reference: string; title: string | null; company: string };

/** Cases that were referred to the committee and are on no agenda yet, the oldest first. */
export async function listReferred(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ReferredCase[]> {
  const { rows } = await sql<ReferredCase>`
    select a.id, a.reference, case when a.security_class <> 'security' then a.title end as title, c.name as company
    from application a join company c on c.id = a.company_id
    where a.status = 'deliberation' and ${isSeenBy(viewer)}
      and not exists (select from agenda_item where application_id = a.id and outcome is null)
      -- Nothing is voted on twice: what was carried waits for the decider, what was not for a new recommendation.
      and not exists (select from agenda_item i join recommendation v on v.id = i.recommendation_id
        where i.application_id = a.id and i.outcome in ('carried', 'not_carried') and v.sent_back_at is null and v.replaced_at is null
          and i.submission_number = (select coalesce(max(number), 0) from submission where application_id = a.id))
    order by a.submitted_at, a.id
    limit 200`.execute(db);
  return rows;
}

export type Member = { id: string; name: string; email: string; locale: Locale };

/** Everybody who is a member of the committee, by name. */
export async function listMembers(db: Kysely<Database>): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select p.id, p.name, p.email, p.locale from person p
    where exists (select from staff_role where person_id = p.id and role = 'member')
    order by p.name, p.id
    limit 200`.execute(db);
  return rows;
}
