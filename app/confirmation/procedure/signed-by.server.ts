import { type RawBuilder, sql } from "kysely";
import type { Signature } from "./signature.ts";

/**
 * Whether this person had a mandate of this company at that instant; `company`, `person` and `at` are columns. A mandate
 * that has ended since still says as whom somebody acted.
 */
export function hadMandate(
  company: RawBuilder<unknown>,
  person: RawBuilder<unknown>,
  at: RawBuilder<unknown>,
): RawBuilder<boolean> {
  return sql<boolean>`exists (select from mandate where company_id = ${company} and person_id = ${person}
    and granted_at <= ${at} and coalesce(revoked_at > ${at}, true)
    and coalesce(expires_on >= (${at} at time zone 'Asia/Seoul')::date, true))`;
}

/** Who caused the event `e` of the application `a`: one column. A ministry that answered is known by its consultation. */
export const eventSignature: RawBuilder<Signature> = sql<Signature>`(
  select json_build_object('actor', e.actor, 'name', (select name from person where id = e.person_id),
    'ministry', (select json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko))
      from agency g where g.id = answered.agency_id),
    'isByLink', e.person_id is null and answered.channel is not distinct from 'link',
    'isConsultant', e.actor = 'applicant' and ${hadMandate(sql`a.company_id`, sql`e.person_id`, sql`e.at`)})
  from (select) one left join consultation answered
    on e.actor = 'ministry_respondent' and answered.application_id = a.id
    and answered.id = (e.payload -> 'ids' ->> 'consultationId')::bigint)`;
