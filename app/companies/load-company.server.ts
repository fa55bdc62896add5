import { type Kysely, type RawBuilder, sql } from "kysely";
import { may, type RefusalReason } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { today } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { CompanyRecord } from "./company-record.ts";

const LATEST = 20;

/** A company's record for those who act for it; null for everyone else. */
export async function loadCompany(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<CompanyRecord | null> {
  return readRecord(
    db,
    companyId,
    sql`true`,
    sql`(exists (select from membership where company_id = c.id and person_id = ${viewer.id})
      or exists (select from mandate where company_id = c.id and person_id = ${viewer.id} and revoked_at is null
        and (expires_on is null or expires_on >= ${today()})))`,
  );
}

/**
 * The same for an officer; null if there is no such company. Tells nothing about an application from which they have
 * recused themselves.
 */
export async function loadCompanyForStaff(
  db: Kysely<Database>,
  { viewer, companyId }: { viewer: Person; companyId: number },
): Promise<{ ok: true; record: CompanyRecord | null } | { ok: false; reason: RefusalReason }> {
  const allowed = may(viewer, "staff.seeCompanies");
  if (!allowed.ok) return allowed;
  const isTold = sql`not exists (select from recusal r where r.person_id = ${viewer.id}
    and r.application_id = (v.detail ->> 'applicationId')::bigint)`;
  return { ok: true, record: await readRecord(db, companyId, isTold, sql`true`) };
}

async function readRecord(
  db: Kysely<Database>,
  companyId: number,
  /** Of an event `v`. */
  isTold: RawBuilder<unknown>,
  mayBeSeen: RawBuilder<unknown>,
): Promise<CompanyRecord | null> {
  const { rows } = await sql<CompanyRecord>`
    select c.id, c.name, c.name_en as "nameEn", c.is_sample as "isSample", c.created_at as "createdAt",
      (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'claimedAt', claimed_at,
          'verifiedAt', verified_at, 'verifiedHow', verified_how, 'refusedAt', refused_at,
          'refusedReason', refused_reason, 'endedAt', ended_at) order by id desc), '[]')
        from (select * from business_number where company_id = c.id order by id desc limit ${LATEST}) n) as numbers,
      (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind,
          'version', json_build_object('ko', v.ko, 'en', v.en),
          'technology', json_build_object('ko', t.ko, 'en', t.en), 'confirmedOn', confirmed_on,
          'validUntil', f.valid_until, 'origin', f.origin, 'document', f.document, 'revokedAt', f.revoked_at,
          'revokedReason', f.revoked_reason) order by f.revoked_at is not null, f.id desc), '[]')
        from confirmation f join taxonomy_version v on v.id = f.version_id
          join technology t on t.version_id = f.version_id and t.code = f.technology_code
        where f.company_id = c.id) as confirmations,
      (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'what', e.what,
          'by', case when not e.is_by_staff then p.name end, 'isByStaff', e.is_by_staff,
          'whom', (select name from person where id = coalesce(e.detail ->> 'memberId', e.detail ->> 'consultantId')),
          'detail', e.detail || case when e.detail ? 'technology' then
              (select jsonb_build_object('technologyKo', ko, 'technologyEn', en) from technology
                where version_id = e.detail ->> 'versionId' and code = e.detail ->> 'technology')
            else '{}' end) order by e.id desc), '[]')
        from (select *, exists (select from staff_role s where s.person_id = v.person_id) and not exists (
              select from membership m where m.company_id = c.id and m.person_id = v.person_id) and not exists (
              select from mandate a where a.company_id = c.id and a.person_id = v.person_id) as is_by_staff
            from company_event v where company_id = c.id and ${isTold} order by id desc limit ${LATEST}) e
          left join person p on p.id = e.person_id) as events
    from company c where c.id = ${companyId} and ${mayBeSeen}`.execute(db);
  return rows[0] ?? null;
}
