import type { Kysely } from "kysely";
import { takeFromLimit } from "#app/accounts/take-from-limit.server.ts";
import type { Database } from "#db/schema.ts";
import { findCertificate } from "./load-certificate.server.ts";

/**
 * Looks a certificate up by number and company name. Numbers follow one another, so only so many may be tried in an hour;
 * whether the number or the name was wrong is not told.
 */
export async function lookUpCertificate(
  db: Kysely<Database>,
  { number, company, networkAddress }: { number: string; company: string; networkAddress: string },
): Promise<
  | { ok: true; token: string }
  | { ok: false; reason: "unknown" }
  | { ok: false; reason: "limited"; waitSeconds: number }
> {
  const waitSeconds = await takeFromLimit("certificateLookups", networkAddress);
  if (waitSeconds > 0) return { ok: false, reason: "limited", waitSeconds };
  const token = await findCertificate(db, { number, company });
  return token === null ? { ok: false, reason: "unknown" } : { ok: true, token };
}
