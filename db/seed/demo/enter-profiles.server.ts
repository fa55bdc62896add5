import { sql, type Transaction } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { Database } from "../../schema.ts";
import { type DemoCompany, demoCompanies } from "./people.ts";
import { type DemoProfile, demoProfiles } from "./profiles.ts";

/** Describes the companies of the demonstration. One that has a profile, whoever entered it, keeps it. */
export async function enterProfiles(trx: Transaction<Database>, now: Temporal.Instant): Promise<void> {
  const today = now.toZonedDateTimeISO("Asia/Seoul").toPlainDate();
  for (const [key, profile] of Object.entries(demoProfiles(today))) {
    const company = await trx
      .selectFrom("company as c")
      .leftJoin("company_profile as p", "p.company_id", "c.id")
      .select("c.id")
      .where("c.name", "=", demoCompanies[key as DemoCompany].ko)
      .where("c.is_sample", "=", true)
      .where("p.company_id", "is", null)
      .orderBy("c.id")
      .executeTakeFirst();
    if (company === undefined) continue;
    await enterProfile(trx, company.id, profile, { day: today.toString(), at: now.toString() });
  }
}

async function enterProfile(
  trx: Transaction<Database>,
  companyId: number,
  profile: DemoProfile,
  { day, at }: { day: string; at: string },
): Promise<void> {
  const by = `demo-${profile.by}`;
  const { facts, years, items, complete, steps } = profile;
  const entered = { company_id: companyId, as_of: day, changed_by: by, changed_at: at };
  await insert(trx, "company_profile", { company_id: companyId, ...facts });
  for (const year of years) await insert(trx, "company_year", { company_id: companyId, ...year });
  for (const fact of [
    ...Object.keys(facts).map(factOf),
    ...(years.length > 0 ? ["revenue", "exports", "debtRatio"] : []),
  ])
    await insert(trx, "company_fact_origin", { ...entered, fact, origin: "declared" });
  for (const [table, rows] of Object.entries(items))
    for (const row of rows) await insert(trx, table, { ...entered, ...row });
  for (const list of complete)
    await insert(trx, "company_list", { company_id: companyId, list, declared_by: by, declared_at: at });
  for (const step of steps) {
    const event = { company_id: companyId, person_id: by, at, what: "profileStepSaved" };
    await insert(trx, "company_event", { ...event, detail: JSON.stringify({ step, changes: [] }) });
  }
}

async function insert(
  trx: Transaction<Database>,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  await sql`
    insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((column) => sql.ref(column)))})
    values (${sql.join(Object.values(row))})`.execute(trx);
}

/** founded_on is the fact foundedOn. */
function factOf(column: string): string {
  return column.replace(/_[a-z]/g, (pair) => pair.slice(1).toUpperCase());
}
