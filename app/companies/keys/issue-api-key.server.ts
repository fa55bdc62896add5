import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { openCompany, type Refused } from "../open-company.server.ts";
import { recordCompanyEvent } from "../record-company-event.server.ts";
import { MOST_KEYS, newApiKey } from "./api-key.server.ts";

type Issue = { viewer: Person; companyId: number; name: string; expiresOn: string; submissionId: string };

type Issued = { ok: true; key: string } | Refused | { ok: false; reason: "tooMany" | "alreadyIssued" };

/**
 * Issues a key that reads the company's verdicts until a day. The key is returned only this time; afterwards there is
 * only its hash. The same form sent twice issues one key, and the second answer cannot show it again (`alreadyIssued`).
 */
export async function issueApiKey(
  db: Kysely<Database>,
  { viewer, companyId, name, expiresOn, submissionId }: Issue,
): Promise<Issued> {
  return db.transaction().execute(async (trx) => {
    const opened = await openCompany(trx, viewer, companyId, "company.manageApiKeys");
    if (!opened.ok) return opened;
    const others = await trx
      .selectFrom("api_key")
      .select(["submission_id as submissionId", "revoked_at as revokedAt", "expires_on as expiresOn"])
      .where("company_id", "=", companyId)
      .execute();
    if (others.some((other) => other.submissionId === submissionId))
      return { ok: false, reason: "alreadyIssued" };
    const usable = others.filter((other) => other.revokedAt === null && other.expiresOn >= today());
    if (usable.length >= MOST_KEYS) return { ok: false, reason: "tooMany" };
    const { key, prefix, hash } = newApiKey();
    const { id } = await trx
      .insertInto("api_key")
      .values({
        company_id: companyId,
        name,
        prefix,
        key_hash: hash,
        created_by: viewer.id,
        expires_on: expiresOn,
        submission_id: submissionId,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await recordCompanyEvent(trx, {
      companyId,
      personId: viewer.id,
      what: "keyIssued",
      detail: { keyId: id, name },
    });
    return { ok: true, key };
  });
}
