import { type Kysely, sql } from "kysely";
import type { Locale } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { foreignRequestsWords } from "./words.ts";

/** A reminder of the duty to notify, with the page that counts its days. */
export type ForeignDuty = { title: string; more: string; link: string; to: string };

/** For companies with a sensitive or security technology in their profile; null for others. */
export async function findForeignDuty(
  db: Kysely<Database>,
  { companyId, locale }: { companyId: number; locale: Locale },
): Promise<ForeignDuty | null> {
  const { rows } = await sql`
    select from company_technology where company_id = ${companyId} and security_class in ('sensitive', 'security')
    limit 1`.execute(db);
  if (rows.length === 0) return null;
  return { ...foreignRequestsWords[locale].reminder, to: `/company/${companyId}/foreign-requests` };
}
