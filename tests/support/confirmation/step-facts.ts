import { rubric } from "#app/confirmation/form/rubric.ts";
import { db } from "#db/client.server.ts";
import { idOf } from "./step-people.ts";

// The clock of the tests stands at 2026-11-23 09:00 in Seoul.
export const at = "2026-11-21T03:00:00Z";
export const dueOn = "2026-12-05";

export async function aConsultation(
  id: number,
  more: { answered_at?: string; channel?: "account" | "document" } = {},
) {
  const asked = { application_id: id, agency_id: "motir", words: "의견을 주십시오", requested_at: at };
  const { id: consultationId } = await db
    .insertInto("consultation")
    .values({ ...asked, due_on: "2026-11-22", ...more })
    .returning("id")
    .executeTakeFirstOrThrow();
  return String(consultationId);
}

export async function aReview(id: number, declaredAt: string | null = at) {
  const asked = { application_id: id, expert_id: idOf("expert"), commissioned_at: at, due_on: dueOn };
  const { id: reviewId } = await db
    .insertInto("review")
    .values({ ...asked, declared_at: declaredAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return String(reviewId);
}

export async function aSupplement(id: number) {
  const words = "요약서에 수치를 적어 주십시오.";
  const asked = { application_id: id, fields: JSON.stringify(["summary"]), words, requested_at: at };
  await db
    .insertInto("supplement_request")
    .values({ ...asked, due_on: dueOn })
    .execute();
}

const reasons = JSON.stringify(rubric.map(({ key }) => ({ key, level: 4, words: "근거" })));

export async function aRecommendation(id: number) {
  await aConsultation(id, { answered_at: at });
  await db
    .insertInto("recommendation")
    .values({
      application_id: id,
      result: "confirmed",
      reasons,
      recommended_at: at,
      recommended_by: idOf("other"),
    })
    .execute();
}

export async function aDecision(id: number, result: "confirmed" | "not_confirmed" = "confirmed") {
  await db
    .insertInto("decision")
    .values({ application_id: id, result, reasons, decided_at: at, decided_by: idOf("other") })
    .execute();
}

/** The letter of the decision; its content does not matter. */
export async function aLetter(id: number) {
  const letter = { application_id: id, kind: "decision", number: `L-${id}`, document: "{}" } as const;
  const { id: letterId } = await db
    .insertInto("letter")
    .values({ ...letter, written_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return String(letterId);
}

export async function anObjection(id: number, letterId: string) {
  await db
    .insertInto("objection")
    .values({
      application_id: id,
      letter_id: Number(letterId),
      channel: "online",
      lodged_as: "applicant",
      lodged_at: "2026-11-22T03:00:00Z",
      words: "수준을 잘못 보았습니다",
      entered_at: "2026-11-22T03:00:00Z",
      due_on: dueOn,
    })
    .execute();
}

/** The committee agreed to the recommendation. */
export async function aCarriedVote(id: number) {
  const { id: meetingId } = await db
    .insertInto("committee_meeting")
    .values({ meets_at: at, place: "회의실", chair_id: idOf("other"), convened_at: at })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id: recommendationId } = await db
    .selectFrom("recommendation")
    .select("id")
    .where("application_id", "=", id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("agenda_item")
    .values({
      meeting_id: meetingId,
      application_id: id,
      recommendation_id: recommendationId,
      submission_number: 0,
      document: "{}",
      document_hash: "0",
      rules: "{}",
      opened_at: at,
      closed_at: at,
      outcome: "carried",
      count: "{}",
    })
    .execute();
}

/** Proposed by another person; the time to speak is over. */
export async function aRevocation(id: number) {
  await db
    .insertInto("revocation")
    .values({
      application_id: id,
      reason: "거짓 자료가 밝혀짐",
      proposed_at: at,
      proposed_by: idOf("other"),
      notice_letter_id: Number(await aLetter(id)),
      hears_until: "2026-11-22",
    })
    .execute();
}
