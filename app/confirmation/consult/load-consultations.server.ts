import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { Signature } from "#app/confirmation/procedure/signature.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import type { Channel, Opinion } from "./consultation.ts";

/** A consultation as staff see it, with the opinion; an applicant is told by the timeline only that it was answered. */
export type StaffConsultation = {
  id: number;
  ministry: Bilingual;
  channel: Channel;
  words: string;
  requestedAt: string;
  requestedBy: Signature;
  dueOn: string;
  email: string | null;
  linkSentAt: string | null;
  linkExpiresAt: string | null;
  linkRevokedAt: string | null;
  answeredAt: string | null;
  answeredBy: Signature;
  opinion: Opinion | null;
  opinionWords: string | null;
  source: string | null;
  closedAt: string | null;
  closedReason: string | null;
};

/** The consultations of a case, newest first. The caller checks access. */
export async function loadConsultations(
  db: Kysely<Database>,
  { applicationId }: { applicationId: number },
): Promise<readonly StaffConsultation[]> {
  const { rows } = await sql<StaffConsultation>`
    select c.id, json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko)) as ministry, c.channel, c.words,
      c.requested_at as "requestedAt", json_build_object('actor', 'ministry_officer', 'name', asker.name) as "requestedBy", c.due_on as "dueOn", c.respondent_email as email,
      c.link_sent_at as "linkSentAt", c.link_expires_at as "linkExpiresAt", c.link_revoked_at as "linkRevokedAt",
      c.answered_at as "answeredAt", c.opinion, case when c.opinion_source is null
        then json_build_object('actor', 'ministry_respondent', 'name', answerer.name, 'isByLink', c.channel = 'link',
          'ministry', json_build_object('ko', g.ko, 'en', coalesce(g.en, g.ko)))
        else json_build_object('actor', 'ministry_officer', 'name', answerer.name) end as "answeredBy",
      c.opinion_words as "opinionWords", c.opinion_source as source, c.closed_at as "closedAt",
      c.closed_reason as "closedReason"
    from consultation c
      join agency g on g.id = c.agency_id
      left join person asker on asker.id = c.requested_by
      left join person answerer on answerer.id = c.answered_by
    where c.application_id = ${applicationId}
    order by c.id desc`.execute(db);
  return rows;
}

/** The ministries that can be asked, each with whether it has an account here; not the viewer's own. */
export async function listMinistries(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly (Bilingual & { id: string; hasAccount: boolean })[]> {
  const own = viewer.staff.flatMap(({ agencyId }) => agencyId ?? []);
  const { rows } = await sql<Bilingual & { id: string; hasAccount: boolean }>`
    select id, ko, coalesce(en, ko) as en,
      exists (select from staff_role where role = 'ministry_respondent' and agency_id = agency.id) as "hasAccount"
    from agency where kind = 'ministry' and id <> all(${own}::text[]) order by ko`.execute(db);
  return rows;
}
