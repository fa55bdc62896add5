import { randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { type Kysely, sql, type Transaction } from "kysely";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { CertificateDocument } from "./certificate.ts";
import { type SigningKey, signText } from "./signing.server.ts";

/**
 * Issues the certificate of a confirmed and notified application: the job's work. One transaction locks the application,
 * so there is exactly one certificate in the end, however often the job is repeated or interrupted.
 */
export async function issueCertificate(
  db: Kysely<Database>,
  { applicationId, key }: { applicationId: number; key: SigningKey },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockCase(trx, applicationId);
    const found = await readContent(trx, applicationId);
    // Already issued, revoked in the meantime, or never confirmed.
    if (found === null) return;
    const { isPublic, ...content } = found;
    const issuedAt = now().toString({ smallestUnit: "second" });
    const number = await newNumber(trx, content.confirmedOn.slice(0, 4));
    const document: CertificateDocument = {
      type: "naru.confirmation-certificate",
      version: 1,
      number,
      ...content,
      issuedAt,
    };
    await publishKey(trx, key);
    const text = canonicalize(document);
    if (text === undefined) throw new TypeError("a certificate is plain JSON");
    const signed = signText(text, key);
    const { id } = await trx
      .insertInto("certificate")
      .values({
        application_id: applicationId,
        number,
        token: randomBytes(24).toString("base64url"),
        document: text,
        signature: JSON.stringify(signed),
        key_id: key.id,
        issued_at: issuedAt,
        expires_on: content.expiresOn,
        is_published: isPublic,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await supersede(trx, applicationId, id);
  });
}

/** Supersedes an older certificate of the same company, technology and kind. */
async function supersede(trx: Transaction<Database>, applicationId: number, by: number): Promise<void> {
  await sql`
    update certificate c set superseded_by = ${by}
    from application o, application a
    where a.id = ${applicationId} and o.id = c.application_id and c.id <> ${by} and c.superseded_by is null
      and c.revoked_at is null and o.company_id = a.company_id and o.version_id = a.version_id
      and o.technology_code = a.technology_code and o.kind = a.kind`.execute(trx);
}

async function newNumber(trx: Transaction<Database>, year: string): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('certificate_number') as number`.execute(trx);
  return `NST-C-${year}-${String(rows[0]?.number ?? 0).padStart(5, "0")}`;
}

/** A new key replaces the former one, which stays published so that its certificates can be checked. */
async function publishKey(trx: Transaction<Database>, { id, publicKey }: SigningKey): Promise<void> {
  await sql`update signing_key set retired_at = now() where retired_at is null and id <> ${id}`.execute(trx);
  await sql`
    insert into signing_key (id, public_key) values (${id}, ${JSON.stringify(publicKey)})
    on conflict (id) do update set retired_at = null`.execute(trx);
}

type Content = Omit<CertificateDocument, "type" | "version" | "number" | "issuedAt">;

type Found = Content & {
  /** Sensitive technologies stay out of the register; anyone holding their certificate can still check it. */
  isPublic: boolean;
};

async function readContent(trx: Transaction<Database>, applicationId: number): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select a.security_class = 'general' as "isPublic", a.reference, c.name as company, coalesce(n.number, '') as "businessNumber",
      case when a.security_class = 'general' then a.title end as title, a.kind,
      json_build_object('code', t.code, 'ko', t.ko, 'en', t.en) as technology,
      json_build_object('ko', tf.ko, 'en', tf.en) as field,
      json_build_object('id', v.id, 'ko', v.ko, 'en', v.en) as taxonomy,
      f.confirmed_on as "confirmedOn", f.valid_until as "expiresOn"
    from application a
      join company c on c.id = a.company_id
      join confirmation f on f.document = a.reference and f.company_id = a.company_id and f.revoked_at is null
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
      join tech_field tf on tf.version_id = t.version_id and tf.code = t.field_code
      join taxonomy_version v on v.id = a.version_id
      left join business_number n on n.company_id = c.id and n.verified_at is not null and n.ended_at is null
    where a.id = ${applicationId} and a.status = 'notified'
      and not exists (select from certificate where application_id = a.id and superseded_by is null
        and revoked_at is null)`.execute(trx);
  return rows[0] ?? null;
}
