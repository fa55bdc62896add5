import { findApiKey } from "#app/companies/find-api-key.server.ts";
import { db } from "#db/client.server.ts";
import { dayOf } from "../status.ts";
import type { JudgedCompany } from "../verdicts/company-verdicts.server.ts";

/** Who asks the API: anybody, a company by its key, or somebody whose key does not hold. */
export type Asker = { company: JudgedCompany | null } | "refused";

export async function readAsker(request: Request, now: number): Promise<Asker> {
  const header = request.headers.get("authorization");
  if (header === null) return { company: null };
  const [, key] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  const company = key === undefined ? null : await findApiKey(db, key, dayOf(now));
  return company === null ? "refused" : { company };
}
