import { type RawBuilder, sql } from "kysely";
import { today } from "#app/platform/clock.server.ts";

/** Whether the round `r` is blind. */
export const isBlindRound = sql<boolean>`(r.settings -> 'isBlind' ->> 'value')::boolean`;

/**
 * The ids of companies that applied in the round `r` and of which the expert `e` may and has to say something: neither those
 * that they act for, nor those whose application they opened already.
 */
export function undeclaredApplicants(): RawBuilder<number> {
  return sql<number>`
    select a.company_id from application a
    where a.round_id = r.id and a.status in ('received', 'screening', 'examination')
      and not exists (select from membership where company_id = a.company_id and person_id = e.person_id)
      and not exists (select from mandate where company_id = a.company_id and person_id = e.person_id
        and revoked_at is null and (expires_on is null or expires_on >= ${today()}::date))
      and not exists (select from applicant_conflict
        where round_id = r.id and applicant_id = a.company_id and person_id = e.person_id)
      and not exists (select from review v join application o on o.id = v.application_id
        where v.expert_id = e.person_id and o.round_id = r.id and o.company_id = a.company_id
          and v.declared_at is not null)`;
}
