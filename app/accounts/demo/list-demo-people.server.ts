import { type Kysely, sql } from "kysely";
import { accountsWords } from "#app/accounts/words.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { config } from "#app/platform/config.server.ts";
import type { Database } from "#db/schema.ts";
import { companyName } from "../company-name.ts";
import { hasWork } from "../permissions.ts";
import type { CompanyRole, StaffRole } from "../viewer.ts";
import { demoWords } from "./words.ts";

export interface DemoPersonView {
  id: string;
  name: string;
  roles: string[];
}

/**
 * The people of the demonstration with their roles, in the order in which they were entered; none in production. Whoever
 * has only an office without any work is not offered: they would sign in to nothing.
 */
export async function listDemoPeople(
  db: Kysely<Database>,
  { locale }: { locale: Locale },
): Promise<DemoPersonView[]> {
  if (config.mode !== "embedded") return [];
  const { roles: words } = accountsWords[locale];
  const text = demoWords[locale];
  const { rows } = await sql<Row>`
    select p.id, p.name,
      (select coalesce(json_agg(role order by id), '[]') from staff_role where person_id = p.id) as staff,
      (select coalesce(json_agg(json_build_object('role', acting.role, 'name', c.name, 'nameEn', c.name_en) order by c.id), '[]')
        from (
          select company_id, role from membership where person_id = p.id
          union all
          select company_id, 'consultant' from mandate where person_id = p.id and revoked_at is null
        ) acting join company c on c.id = acting.company_id) as companies
    from person p where p.is_demo order by p.created_at, p.ctid`.execute(db);
  const offered = rows.filter(
    ({ staff, companies }) => companies.length > 0 || staff.length === 0 || staff.some(hasWork),
  );
  return offered.map(({ id, name, staff, companies }) => ({
    id,
    name,
    roles: [
      ...companies.map((company) => text.companyRole(words[company.role], companyName(company, locale))),
      ...staff.map((role) => words[role]),
      ...(companies.length + staff.length === 0 ? [text.newcomer] : []),
    ],
  }));
}

interface Row {
  id: string;
  name: string;
  staff: StaffRole[];
  companies: { role: CompanyRole | "consultant"; name: string; nameEn: string | null }[];
}
