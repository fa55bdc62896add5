import { type Kysely, sql } from "kysely";
import type { CompanyRole, Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { now, today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { MOST_PEOPLE } from "./invitation-limits.ts";

/** Who acts for a company, and who is invited to. */
export type People = {
  members: readonly { id: string; name: string; email: string; role: CompanyRole; since: string }[];
  consultants: readonly {
    id: string;
    name: string;
    email: string;
    since: string;
    expiresOn: string | null;
  }[];
  invitations: readonly {
    id: number;
    email: string;
    role: ViewerCompany["role"];
    mandateExpiresOn: string | null;
    expiresAt: string;
  }[];
};

/** The people of a company for those who act for it; null for everyone else. */
export async function listMembers(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<People | null> {
  const { rows } = await sql<People>`
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'role', m.role,
          'since', m.since) order by array_position(array['owner', 'editor', 'viewer'], m.role), p.name, p.id), '[]')
        from membership m join person p on p.id = m.person_id where m.company_id = c.id) as members,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email,
          'since', m.granted_at, 'expiresOn', m.expires_on) order by p.name, p.id), '[]')
        from mandate m join person p on p.id = m.person_id
        where m.company_id = c.id and m.revoked_at is null
          and (m.expires_on is null or m.expires_on >= ${today()})) as consultants,
      (select coalesce(json_agg(json_build_object('id', i.id, 'email', i.email, 'role', i.role,
          'mandateExpiresOn', i.mandate_expires_on, 'expiresAt', i.expires_at) order by i.id), '[]')
        from (select * from invitation where company_id = c.id and accepted_at is null and revoked_at is null
          and expires_at > ${now().toString()} order by id limit ${MOST_PEOPLE}) i) as invitations
    from company c
    where c.id = ${companyId} and (
      exists (select from membership where company_id = c.id and person_id = ${viewer.id})
      or exists (select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today()})))`.execute(db);
  return rows[0] ?? null;
}
