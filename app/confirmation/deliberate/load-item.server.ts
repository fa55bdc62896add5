import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { loadSubmissions, type Submitted } from "#app/confirmation/case/load-submissions.server.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import type { Opinion } from "#app/confirmation/consult/consultation.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import type { RubricCriterion } from "#app/confirmation/form/form-definition.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { type Spread, spreadOf } from "#app/confirmation/review/scores.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import type { Database } from "#db/schema.ts";
import { loadOwnMeeting, type Meeting, type MemberItem } from "./load-meeting.server.ts";

/** What lies before a member who votes. */
export type ItemContent = {
  rubric: readonly RubricCriterion[];
  technology: Bilingual;
  /** What is voted on, or would be; null: nothing is recommended. */
  proposal: { result: Result; reasons: readonly CriterionReason[]; at: string } | null;
  opinions: readonly { id: number; ministry: Bilingual; opinion: Opinion | null; words: string | null }[];
  /** Of the experts' scores, without names. */
  spread: readonly Spread[];
  /** Empty: security-classed, whose content is not online. */
  submissions: readonly Submitted[];
};

/**
 * A case on the agenda for a member of the meeting; null: for them there is none. Nothing but title and applicant before
 * the declaration, and nothing any more once the case is no longer before the committee. Each look at a sensitive one is
 * recorded.
 */
export async function loadItem(
  db: Kysely<Database>,
  { viewer, meetingId, itemId }: { viewer: Person; meetingId: number; itemId: number },
): Promise<{ meeting: Meeting; item: MemberItem; content: ItemContent | null } | null> {
  const found = await loadOwnMeeting(db, { viewer, meetingId });
  const item = found?.items.find(({ id }) => id === itemId);
  if (found === null || item === undefined) return null;
  const { meeting } = found;
  const isOpen = item.declaredAt !== null && item.outcome === null && item.status === "deliberation";
  if (!isOpen) return { meeting, item, content: null };
  if (item.securityClass === "sensitive")
    await recordLook(db, {
      viewer,
      applicationId: item.applicationId,
      actor: "member",
      place: "agenda",
      number: item.id,
    });
  return { meeting, item, content: await readContent(db, item) };
}

async function readContent(db: Kysely<Database>, { id, applicationId }: MemberItem): Promise<ItemContent> {
  const { rows } = await sql<Pick<ItemContent, "technology" | "proposal">>`
    select json_build_object('ko', t.ko, 'en', t.en) as technology,
      (select json_build_object('result', v.result, 'reasons', v.reasons, 'at', v.recommended_at)
        from recommendation v where v.application_id = a.id and (v.id = i.recommendation_id
          or (i.recommendation_id is null and v.sent_back_at is null and v.replaced_at is null))) as proposal
    from agenda_item i join application a on a.id = i.application_id
      join technology t on t.version_id = a.version_id and t.code = a.technology_code
    where i.id = ${id}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error("an item is about an application");
  const [{ rubric, reviews }, consultations, submissions] = await Promise.all([
    loadReviews(db, { applicationId }),
    loadConsultations(db, { applicationId }),
    loadSubmissions(db, applicationId),
  ]);
  return {
    ...found,
    rubric,
    submissions,
    spread: spreadOf(
      rubric,
      reviews.flatMap(({ submittedAt, scores }) => (submittedAt === null || scores === null ? [] : [scores])),
    ),
    opinions: consultations.map(({ id: opinionId, ministry, opinion, opinionWords }) => ({
      id: opinionId,
      ministry,
      opinion,
      words: opinionWords,
    })),
  };
}
