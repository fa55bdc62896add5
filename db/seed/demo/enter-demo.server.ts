import type { Transaction } from "kysely";
import type { Database } from "../../schema.ts";
import { enterDemoRecords } from "./companies.ts";
import { type DemoCompany, type DemoPerson, demoCompanies, demoPeople } from "./people.ts";

/** Enters the demonstration's people and the companies they act for. Later changes stay. */
export async function enterDemo(trx: Transaction<Database>): Promise<void> {
  const companyIds = new Map<DemoCompany, number>();
  for (const key of Object.keys(demoCompanies) as DemoCompany[])
    companyIds.set(key, await enterCompany(trx, key));
  for (const person of demoPeople) await enterPerson(trx, person, companyIds);
  await enterDemoRecords(trx, companyIds);
}

/** The id of a company of the demonstration: entered now, or by an earlier start. */
async function enterCompany(trx: Transaction<Database>, key: DemoCompany): Promise<number> {
  const { ko, en } = demoCompanies[key];
  const known = await trx
    .selectFrom("company")
    .select("id")
    .where("name", "=", ko)
    .where("is_sample", "=", true)
    .orderBy("id")
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const { id } = await trx
    .insertInto("company")
    .values({ name: ko, name_en: en, is_sample: true })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function enterPerson(
  trx: Transaction<Database>,
  { key, name, member = {}, mandates = [], staff }: DemoPerson,
  companyIds: ReadonlyMap<DemoCompany, number>,
): Promise<void> {
  const id = `demo-${key}`;
  // An address of the same domain would be a tie to every company of the demonstration.
  const email = `${key}@${staff?.role === "expert" ? "experts" : "demo"}.naru.invalid`;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("person")
    .values({ id, name, email, email_verified: true, is_demo: true })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return;
  for (const [company, role] of Object.entries(member)) {
    const company_id = companyIds.get(company as DemoCompany) ?? 0;
    await trx.insertInto("membership").values({ company_id, person_id: id, role }).execute();
  }
  for (const company of mandates) {
    const company_id = companyIds.get(company) ?? 0;
    await trx.insertInto("mandate").values({ company_id, person_id: id }).execute();
  }
  if (staff !== undefined) {
    const { role, agencyId = null } = staff;
    await trx.insertInto("staff_role").values({ person_id: id, role, agency_id: agencyId }).execute();
  }
}
