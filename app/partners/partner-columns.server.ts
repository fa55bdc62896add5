import { sql } from "kysely";
import { today } from "#app/platform/clock.server.ts";

/**
 * The columns of a partner, of `company c`, its `company_listing l` and `company_profile p`. A fact that is not among
 * `l.shows` is null or empty, unless `all` is asked for, which only the company itself sees.
 *
 * Sensitive and security technologies are never shown, and neither is a confirmation that the register leaves out
 * (act art. 9: what may be published is decided with the certificate).
 */
export function partnerColumns({ all }: { all: boolean }) {
  const isShown = (fact: string) => (all ? sql`true` : sql`${fact} = any(l.shows)`);
  return sql`
    c.id, c.name, c.name_en as "nameEn", c.is_sample as "isSample",
    l.makes, l.makes_en as "makesEn", l.seeks, l.seeks_en as "seeksEn", l.roles,
    case when ${isShown("headquarters")} then p.headquarters end as headquarters,
    case when ${isShown("size")} then p.size end as size,
    case when ${isShown("foundedOn")} then p.founded_on end as "foundedOn",
    case when ${isShown("technologies")} then ${technologyFields} else '[]'::json end as technologies,
    case when ${isShown("confirmations")} then ${confirmations()} else '[]'::json end as confirmations`;
}

const technologyFields = sql`
  (select coalesce(json_agg(distinct t.field order by t.field), '[]'::json) from company_technology t
    where t.company_id = c.id and t.field is not null and t.security_class = 'general')`;

function confirmations() {
  return sql`
    (select coalesce(json_agg(json_build_object('technology', json_build_object('ko', t.ko, 'en', t.en), 'kind', f.kind,
        'confirmedOn', f.confirmed_on, 'validUntil', f.valid_until) order by f.confirmed_on desc, f.id), '[]'::json)
      from confirmation f join technology t on t.version_id = f.version_id and t.code = f.technology_code
      where ${isConfirmed()})`;
}

/** Whether `confirmation f` of `company c` is in force and may be published. */
export function isConfirmed() {
  return sql`f.company_id = c.id and f.revoked_at is null
    and (f.valid_until is null or f.valid_until >= ${today()}::date)
    and not exists (select from application a join certificate k on k.application_id = a.id
      where a.company_id = f.company_id and a.version_id = f.version_id
        and a.technology_code = f.technology_code and not k.is_published)`;
}
