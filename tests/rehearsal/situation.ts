import { sql } from "kysely";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import { db } from "#db/client.server.ts";

type Review = {
  id: number;
  expertId: string;
  declaredAt: string | null;
  isOpen: boolean;
};

type OpenConsultation = {
  id: number;
  agencyId: string;
  channel: "link" | "account" | "document";
  dueOn: string;
  email: string | null;
};

/** Where a case stands, as its pages would show it: what is done next is chosen by it. */
export type Situation = {
  status: Status;
  revision: number;
  formId: string;
  supplement: { id: number; dueOn: string; fields: readonly string[] } | null;
  consultations: number;
  openConsultations: readonly OpenConsultation[];
  reviews: readonly Review[];
  checksLeft: number;
  recommendation: { result: "confirmed" | "not_confirmed"; by: string } | null;
  wasCarried: boolean;
  /** Its place on an agenda that is not through with it. */
  itemId: number | null;
  voteOpenedAt: string | null;
  lettersOnTheWay: readonly { id: number; writtenAt: string }[];
  contested: { id: number; arrivedAt: string | null; hasObjection: boolean; kind: string } | null;
  hasObjection: boolean;
  isConfirmed: boolean;
  revocation: { hearsUntil: string; isHeard: boolean; proposedBy: string } | null;
  isExtended: boolean;
  conditions: readonly { id: number; words: string }[];
};

export async function readSituation(applicationId: number): Promise<Situation> {
  const { rows } = await sql<Situation>`
    select a.status, a.revision, a.form_id as "formId",
      (select json_build_object('id', id, 'dueOn', due_on, 'fields', fields) from supplement_request
        where application_id = a.id and answered_at is null and closed_at is null) as supplement,
      (select count(*)::integer from consultation where application_id = a.id) as consultations,
      (select coalesce(json_agg(json_build_object('id', id, 'agencyId', agency_id, 'channel', channel, 'dueOn', due_on,
          'email', respondent_email) order by id), '[]') from consultation
        where application_id = a.id and answered_at is null and closed_at is null) as "openConsultations",
      (select coalesce(json_agg(json_build_object('id', id, 'expertId', expert_id, 'declaredAt', declared_at,
          'isOpen', submitted_at is null and declined_at is null and closed_at is null) order by id), '[]')
        from review where application_id = a.id) as reviews,
      (select count(*)::integer from jsonb_array_elements(f.definition -> 'checks') c where not exists (
        select from screening_check where application_id = a.id and key = c ->> 'key' and is_met)) as "checksLeft",
      (select json_build_object('result', result, 'by', recommended_by) from recommendation
        where application_id = a.id and sent_back_at is null and replaced_at is null) as recommendation,
      exists (select from agenda_item i join recommendation v on v.id = i.recommendation_id
        where i.application_id = a.id and i.outcome in ('carried', 'not_carried') and v.sent_back_at is null
          and v.replaced_at is null and i.submission_number = (select max(number) from submission
            where application_id = a.id) and i.outcome = 'carried') as "wasCarried",
      (select id from agenda_item where application_id = a.id and outcome is null) as "itemId",
      (select opened_at from agenda_item where application_id = a.id and outcome is null) as "voteOpenedAt",
      (select coalesce(json_agg(json_build_object('id', id, 'writtenAt', written_at) order by id), '[]') from letter
        where application_id = a.id and arrived_at is null) as "lettersOnTheWay",
      (select json_build_object('id', l.id, 'arrivedAt', l.arrived_at, 'kind', l.kind,
          'hasObjection', exists (select from objection where letter_id = l.id))
        from letter l where l.application_id = a.id and l.kind in ('decision', 'revocation')
        order by l.id desc limit 1) as contested,
      exists (select from objection where application_id = a.id and outcome is null) as "hasObjection",
      exists (select from decision where application_id = a.id and result = 'confirmed') as "isConfirmed",
      (select json_build_object('hearsUntil', hears_until, 'isHeard', stated_at is not null, 'proposedBy', proposed_by)
        from revocation where application_id = a.id and ended is null) as revocation,
      exists (select from period_extension where application_id = a.id) as "isExtended",
      (select coalesce(json_agg(json_build_object('id', id, 'words', words) order by id), '[]')
        from decision_condition where application_id = a.id) as conditions
    from application a join confirmation_form f on f.id = a.form_id
    where a.id = ${applicationId}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error(`application ${applicationId} is gone`);
  return found;
}
