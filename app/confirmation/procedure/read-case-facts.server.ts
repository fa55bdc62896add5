import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#db/schema.ts";
import type { CaseFacts } from "./guards.ts";
import type { Status } from "./statuses.ts";

export type Case = {
  id: number;
  companyId: number;
  status: Status;
  revision: number;
  facts: CaseFacts;
};

/**
 * Holds a case until the transaction ends. A statement of its own: one that reads and waits for the lock would go on with
 * the rows that it had read before it waited.
 */
export async function lockCase(trx: Transaction<Database>, applicationId: number): Promise<void> {
  await trx.selectFrom("application").select("id").where("id", "=", applicationId).forUpdate().execute();
}

/** What the guards ask of a case, by one query; null where there is no such application. */
export async function readCaseFacts(db: Kysely<Database>, applicationId: number): Promise<Case | null> {
  const { rows } = await sql<Omit<Case, "facts"> & { facts: RawFacts }>`
    select a.id, a.company_id as "companyId", a.status, a.revision,
      json_build_object(
        'round', json_build_object('opensAt', r.opens_at, 'closesAt', r.closes_at,
          'takesKind', coalesce(r.settings -> 'kinds' ? a.kind, true),
          'hasDeliberation', coalesce((r.settings -> 'hasDeliberation' ->> 'value')::boolean, false),
          'returnSource', r.settings -> 'return' ->> 'source',
          'extensionSource', r.settings -> 'extension' ->> 'source',
          'validityMonths', (r.settings -> 'validityMonths' ->> 'value')::integer),
        'isExtended', exists (select from period_extension where application_id = a.id),
        'hasVerifiedNumber', exists (select from business_number n
          where n.company_id = a.company_id and n.verified_at is not null and n.ended_at is null),
        'requiredAnswers', coalesce(f.definition -> 'required', '[]'),
        'answered', array(select key from application_answer where application_id = a.id),
        'filed', array(select distinct key from application_file where application_id = a.id),
        'hasDeclared', exists (select from application_answer
          where application_id = a.id and key = 'declaration' and value = 'true'::jsonb),
        'uncleanFiles', (select count(*) from application_file af join file on file.id = af.file_id
          where af.application_id = a.id and scan in ('waiting', 'refused')),
        'checks', array(select check_ ->> 'key' from jsonb_array_elements(f.definition -> 'checks') check_),
        'checked', array(select key from screening_check where application_id = a.id and is_met),
        'openSupplements', (select count(*) from supplement_request
          where application_id = a.id and answered_at is null and closed_at is null),
        'consultations', (select count(*) from consultation where application_id = a.id),
        'openConsultations', (select count(*) from consultation
          where application_id = a.id and answered_at is null and closed_at is null),
        'openReviews', (select count(*) from review
          where application_id = a.id and submitted_at is null and closed_at is null and declined_at is null),
        'recommendedBy', (select recommended_by from recommendation
          where application_id = a.id and sent_back_at is null and replaced_at is null),
        'wasDeliberated', exists (select from agenda_item i join recommendation v on v.id = i.recommendation_id
          where i.application_id = a.id and i.outcome = 'carried' and v.sent_back_at is null
            and v.replaced_at is null and i.submission_number = (select coalesce(max(number), 0) from submission
              where application_id = a.id)),
        'lettersOnTheWay', (select count(*) from letter where application_id = a.id and arrived_at is null),
        'contested', (select json_build_object(
            'hasObjection', exists (select from objection where letter_id = l.id),
            'isAgainstApplicant', l.kind = 'revocation' or exists (select from decision
              where application_id = a.id and result = 'not_confirmed'))
          from letter l where l.application_id = a.id and l.kind in ('decision', 'revocation')
          order by l.id desc limit 1),
        'revocation', (select json_build_object('proposedBy', proposed_by, 'hearsUntil', hears_until,
            'isHeard', stated_at is not null)
          from revocation where application_id = a.id and ended is null),
        'openObjections', (select count(*) from objection where application_id = a.id and outcome is null),
        'tookPart', array(
          select person_id from application_event where application_id = a.id and person_id is not null
            and step in ('recommend', 'decide', 'submit_review', 'propose_revocation', 'revoke')
          union select decided_by from decision where application_id = a.id
          union select recommended_by from recommendation where application_id = a.id),
        'isConfirmed', exists (select from decision where application_id = a.id and result = 'confirmed')
      ) as facts
    from application a join round r on r.id = a.round_id join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { ...row, facts: countOpen(row.facts) };
}

type RawFacts = Omit<CaseFacts, "unansweredRequired" | "openChecks"> & {
  requiredAnswers: readonly string[];
  answered: readonly string[];
  filed: readonly string[];
  checks: readonly string[];
  checked: readonly string[];
};

function countOpen({ requiredAnswers, answered, filed, checks, checked, ...facts }: RawFacts): CaseFacts {
  const given = new Set([...answered, ...filed]);
  return {
    ...facts,
    unansweredRequired: requiredAnswers.filter((key) => !given.has(key)).length,
    openChecks: checks.filter((key) => !checked.includes(key)).length,
  };
}
