import { type Kysely, sql } from "kysely";
import type { Condition } from "#app/confirmation/conditions/condition.ts";
import type { ListedLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { type CaseClock, type ClockedCase, clockOfCase } from "#app/confirmation/procedure/case-clock.ts";
import { clockColumns } from "#app/confirmation/procedure/clock-columns.server.ts";
import { isKoreanWorkingDay } from "#app/confirmation/procedure/korean-working-days.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Day } from "#app/matching/calendar.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";

export type Supplement = {
  id: number;
  /** Keys of the questions that are open again. */
  fields: readonly string[];
  words: string;
  requestedAt: string;
  dueOn: string;
  answeredAt: string | null;
  closedAt: string | null;
  closedReason: string | null;
};

export type Message = {
  id: number;
  words: string;
  at: string;
  isFromApplicant: boolean;
  /** Null: an official, who is not named, or a deleted account. */
  by: string | null;
};

/** A submitted case as its company follows it. */
export type Following = {
  clock: CaseClock;
  events: readonly { number: number; step: string; at: string }[];
  supplements: readonly Supplement[];
  messages: readonly Message[];
  submissions: readonly { number: number; at: string }[];
  /** Why the centre returned the application, in its own words; null: it did not, or the words were erased. */
  returnedWhy: string | null;
  /** Null until the applicant has been notified. */
  result: "confirmed" | "not_confirmed" | null;
  /** Of the decision, once the applicant has been notified. */
  conditions: readonly Condition[];
  /** Newest first. */
  letters: readonly ListedLetter[];
  /** The newest one of this application, in force or not. */
  certificate: CompanyCertificate | null;
  objectionDays: RoundSettings["objectionDays"];
  /** Whether there is something to object to; `lodged`: there is an objection already. */
  objection: "possible" | "lodged" | null;
  /** The last day to speak before a revocation; null: none is proposed, or something was said already. */
  hearsUntil: Day | null;
};

type CompanyCertificate = {
  number: string;
  token: string;
  expiresOn: Day | null;
  revokedAt: string | null;
  supersededBy: number | null;
};

/** Null if this company has no such submitted case. Internal notes of officials are not read here. */
export async function loadFollowing(
  db: Kysely<Database>,
  { companyId, applicationId }: { companyId: number; applicationId: number },
): Promise<Following | null> {
  const { rows } = await sql<Omit<Following, "clock" | "objectionDays"> & ClockedCase>`
    select ${clockColumns},
      (select coalesce(json_agg(json_build_object('number', number, 'step', step, 'at', at) order by number desc), '[]')
        from application_event where application_id = a.id) as events,
      (select coalesce(json_agg(json_build_object('id', id, 'fields', fields, 'words', words, 'requestedAt', requested_at,
          'dueOn', due_on, 'answeredAt', answered_at, 'closedAt', closed_at, 'closedReason', closed_reason) order by id desc), '[]')
        from supplement_request where application_id = a.id) as supplements,
      (select coalesce(json_agg(json_build_object('id', m.id, 'words', words, 'at', written_at,
          'isFromApplicant', is_from_applicant, 'by', case when is_from_applicant then p.name end) order by m.id), '[]')
        from application_message m left join person p on p.id = m.written_by
        where m.application_id = a.id and audience = 'applicant') as messages,
      (select coalesce(json_agg(json_build_object('number', number, 'at', submitted_at) order by number), '[]')
        from submission where application_id = a.id) as submissions,
      (select d.value #>> '{}' from application_event e join application_event_detail d using (application_id, number)
        where e.application_id = a.id and e.step = 'return' and d.key = 'reason'
        order by number desc limit 1) as "returnedWhy",
      (select result from decision where application_id = a.id and a.status in ('notified', 'revoked', 'expired'))
        as result,
      (select coalesce(json_agg(json_build_object('id', id, 'words', words, 'evidence', evidence, 'shownBy', shown_by,
          'dueOn', due_on, 'outcome', outcome, 'outcomeWords', outcome_words, 'settledAt', settled_at) order by id), '[]')
        from decision_condition
        where application_id = a.id and a.status in ('notified', 'revoked', 'expired')) as conditions,
      (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'number', number, 'writtenAt', written_at,
          'sentAt', sent_at, 'arrivedAt', arrived_at) order by id desc), '[]')
        from letter where application_id = a.id) as letters,
      (select json_build_object('number', number, 'token', token, 'expiresOn', expires_on, 'revokedAt', revoked_at,
          'supersededBy', superseded_by)
        from certificate where application_id = a.id order by id desc limit 1) as certificate,
      (select case when a.status in ('notified', 'revoked')
          and not exists (select from objection where letter_id = l.id) then 'possible'
          when exists (select from objection where application_id = a.id) then 'lodged' end
        from letter l where l.application_id = a.id and l.kind in ('decision', 'revocation')
        order by l.id desc limit 1) as objection,
      (select hears_until from revocation where application_id = a.id and ended is null and stated_at is null)
        as "hearsUntil"
    from application a join round r on r.id = a.round_id
    where a.id = ${applicationId} and a.company_id = ${companyId} and a.status <> 'draft'`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  const { submittedAt, roundClosesAt, ended, stops, settings, extension, ...told } = row;
  const clocked = { submittedAt, roundClosesAt, ended, stops, settings, extension };
  const { objectionDays } = settings;
  return { ...told, objectionDays, clock: clockOfCase(clocked, now().toString(), isKoreanWorkingDay) };
}
