import { type Kysely, sql } from "kysely";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Day } from "#app/matching/calendar.ts";
import { today } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { type CertificateDocument, type CertificateState, certificateState } from "./certificate.ts";
import { type PublicKey, type SignedCertificate, verifiedText } from "./signing.server.ts";

/** A technology of a newer list that corresponds to this one. */
export type Successor = {
  version: Bilingual;
  technology: Bilingual;
  relation: "same" | "broader" | "narrower" | "overlaps";
};

/** A certificate as anyone with its address sees it. */
export type ShownCertificate = {
  token: string;
  document: CertificateDocument;
  signed: SignedCertificate;
  state: CertificateState;
  revokedOn: Day | null;
  /** The number of the certificate that took its place. */
  supersededBy: string | null;
  successors: readonly Successor[];
};

type Row = {
  document: string;
  signature: string;
  publicKey: string;
  expiresOn: Day | null;
  revokedAt: string | null;
  supersededBy: number | null;
  newerNumber: string | null;
  successors: readonly Successor[];
};

/** The certificate of an address, or null. Throws if it differs from what was signed. */
export async function loadCertificate(
  db: Kysely<Database>,
  { token }: { token: string },
): Promise<ShownCertificate | null> {
  const { rows } = await sql<Row>`
    select c.document, c.signature, k.public_key as "publicKey", c.expires_on as "expiresOn",
      c.revoked_at as "revokedAt", c.superseded_by as "supersededBy", newer.number as "newerNumber",
      (select coalesce(json_agg(json_build_object('version', json_build_object('ko', v.ko, 'en', v.en),
          'technology', json_build_object('ko', t.ko, 'en', t.en), 'relation', x.relation)
          order by v.id, t.code), '[]')
        from crosswalk x join taxonomy_version v on v.id = x.to_version
          join technology t on t.version_id = x.to_version and t.code = x.to_code
        where x.from_version = a.version_id and x.from_code = a.technology_code) as successors
    from certificate c
      join signing_key k on k.id = c.key_id
      join application a on a.id = c.application_id
      left join certificate newer on newer.id = c.superseded_by
    where c.token = ${token}`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const signed: SignedCertificate = JSON.parse(row.signature);
  const publicKey: PublicKey = JSON.parse(row.publicKey);
  if (verifiedText(signed, publicKey) !== row.document)
    throw new Error("a certificate is not as it was signed");
  return {
    token,
    document: JSON.parse(row.document),
    signed,
    state: certificateState(row, today()),
    revokedOn: row.revokedAt === null ? null : seoulDay(row.revokedAt),
    supersededBy: row.newerNumber,
    successors: row.successors,
  };
}

/** The newest certificate of an application that no other took the place of, or null. The caller has checked who may see the application. */
export async function loadCertificateOf(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<{ number: string; token: string } | null> {
  const found = await db
    .selectFrom("certificate")
    .select(["number", "token"])
    .where("application_id", "=", applicationId)
    .where("superseded_by", "is", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

/** The token of the certificate with this number and company, or null if either does not match. */
export async function findCertificate(
  db: Kysely<Database>,
  { number, company }: { number: string; company: string },
): Promise<string | null> {
  const found = await db
    .selectFrom("certificate")
    .select(["token", "document"])
    .where("number", "=", number.trim().toUpperCase())
    .executeTakeFirst();
  if (found === undefined) return null;
  const document: CertificateDocument = JSON.parse(found.document);
  return isSameCompany(document.company, company) ? found.token : null;
}

/** Every key that has ever signed, so that older certificates can still be checked. */
export async function listKeys(db: Kysely<Database>, _: undefined): Promise<{ keys: readonly PublicKey[] }> {
  const rows = await db.selectFrom("signing_key").select("public_key").orderBy("created_at").execute();
  return { keys: rows.map(({ public_key }) => JSON.parse(public_key)) };
}

/** Whether two names mean the same company: legal form, spaces, case and punctuation vary. */
function isSameCompany(one: string, other: string): boolean {
  return bareName(other) !== "" && bareName(one) === bareName(other);
}

function bareName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/주식회사|유한회사|\((?:주|유)\)|\b(?:co|ltd|inc|corp)\b/gu, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
