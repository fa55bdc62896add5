import { randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { CompanyRole, Person, StaffRole, ViewerCompany } from "#app/accounts/viewer.ts";
import { createCompany } from "#app/companies/create-company.server.ts";
import type { Database } from "#db/schema.ts";

/** People and companies of a test file's database, each with a name of its own, so that no test sees another's. */
export function peopleOf(db: Kysely<Database>) {
  /** Somebody who has just signed in. */
  async function person(name = "김나루", staff: readonly StaffRole[] = []): Promise<Person> {
    const id = randomUUID();
    const email = `${id}@naru.test`;
    await db.insertInto("person").values({ id, name, email, email_verified: true }).execute();
    await db
      .insertInto("session")
      .values({ id, token: id, person_id: id, expires_at: "2099-01-01T00:00:00Z", active_company_id: null })
      .execute();
    for (const role of staff)
      await db.insertInto("staff_role").values({ person_id: id, role, agency_id: null }).execute();
    return again(id);
  }

  /** The same person as the next request would find them. */
  async function again(who: string | Person): Promise<Person> {
    const id = typeof who === "string" ? who : who.id;
    const row = await db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const staff = await db
      .selectFrom("staff_role")
      .select(["role", "agency_id as agencyId"])
      .where("person_id", "=", id)
      .execute();
    const { rows: companies } = await sql<ViewerCompany>`
      select c.id, c.name, c.name_en as "nameEn", c.is_sample as "isSample", c.revision, acting.role,
        false as "isVerified"
      from (select company_id, role from membership where person_id = ${id}
        union all select company_id, 'consultant' from mandate where person_id = ${id} and revoked_at is null
          and (expires_on is null or expires_on >= '2026-11-23')) acting
      join company c on c.id = acting.company_id`.execute(db);
    const { name, email, locale, is_demo: isDemo } = row;
    return { id, name, email, locale, isDemo, sessionId: id, staff, companies, activeCompany: null };
  }

  /** A company and its owner. */
  async function company(name = "한빛칩"): Promise<{ companyId: number; owner: Person }> {
    const owner = await person("이소유");
    const made = await createCompany(db, {
      viewer: owner,
      name,
      nameEn: null,
      submissionId: randomUUID(),
    });
    if (!made.ok) throw new Error(made.reason);
    return { companyId: made.companyId, owner: await again(owner) };
  }

  /** Somebody who acts for the company. */
  async function member(companyId: number, role: CompanyRole | "consultant"): Promise<Person> {
    const { id } = await person("박동료");
    if (role === "consultant")
      await db
        .insertInto("mandate")
        .values({ company_id: companyId, person_id: id, granted_by: null, expires_on: null })
        .execute();
    else await db.insertInto("membership").values({ company_id: companyId, person_id: id, role }).execute();
    return again(id);
  }

  return { person, again, company, member };
}
