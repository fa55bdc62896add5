import type { JudgedCompany } from "#app/catalogue/judge-catalogue.server.ts";
import { findApiKey } from "#app/companies/keys/find-api-key.server.ts";
import { db } from "#db/client.server.ts";

/** Who asks the API: anyone, a company with its key, or someone with an invalid key. */
export type Asker = { company: JudgedCompany | null } | "refused";

export async function readAsker(request: Request): Promise<Asker> {
  const header = request.headers.get("authorization");
  if (header === null) return { company: null };
  const [, key] = /^Bearer +(\S+) *$/i.exec(header) ?? [];
  const found = key === undefined ? null : await findApiKey(db, key);
  return found === null ? "refused" : { company: { id: found.companyId, revision: found.revision } };
}
