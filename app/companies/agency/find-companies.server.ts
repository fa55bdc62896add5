import { type Kysely, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { readBusinessNumber } from "#app/companies/number/business-number.ts";
import type { Database } from "#db/schema.ts";

export const MOST_FOUND = 50;

export type FoundCompany = {
  id: number;
  name: string;
  nameEn: string | null;
  number: string | null;
  isSample: boolean;
};

/** Companies whose name contains the words, or that claim or have the number; for officers. */
export async function findCompanies(
  db: Kysely<Database>,
  { viewer, words }: { viewer: Person; words: string },
): Promise<{ ok: true; companies: readonly FoundCompany[] } | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "staff.seeCompanies");
  if (!allowed.ok) return allowed;
  const name = words.normalize("NFC").replaceAll("\0", "").trim();
  if (name === "") return { ok: true, companies: [] };
  const read = readBusinessNumber(name);
  const number = read.ok ? read.number : null;
  const pattern = `%${name.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await sql<FoundCompany>`
    select c.id, c.name, c.name_en as "nameEn", c.is_sample as "isSample",
      (select number from business_number where company_id = c.id and verified_at is not null and ended_at is null)
    from company c
    where c.name ilike ${pattern} or c.name_en ilike ${pattern}
      or exists (select from business_number where company_id = c.id and number = ${number} and ended_at is null)
    order by c.name, c.id limit ${MOST_FOUND}`.execute(db);
  return { ok: true, companies: rows };
}
