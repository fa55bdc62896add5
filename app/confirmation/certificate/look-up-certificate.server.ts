import type { Kysely } from "kysely";
import { takeFromLimit } from "#app/accounts/take-from-limit.server.ts";
import type { Database } from "#db/schema.ts";
import { findCertificate } from "./load-certificate.server.ts";

/**
 * Looks up a certificate by number and company name. Numbers are consecutive, so tries per hour are limited, and the answer
 * does not say which of the two was wrong.
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
