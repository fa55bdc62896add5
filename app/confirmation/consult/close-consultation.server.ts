import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { mayCloseUnanswered } from "./consultation.ts";
import { notOpen } from "./find-consultation.server.ts";

/** Records, with the reason, that a ministry did not answer; possible only after the due date. */
export async function closeConsultation(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    consultationId: number;
    reason: string;
  },
): Promise<StepTaken> {
  const { reason, consultationId, ...taking } = request;
  const step = {
    ...taking,
    step: "close_consultation",
    ids: { consultationId },
    details: { reason },
  } as const;
  return takeStep(db, step, async (trx, { at }) => {
    const closed = await trx
      .updateTable("consultation")
      .set({ closed_at: at, closed_reason: reason })
      .where("id", "=", consultationId)
      .where("application_id", "=", request.applicationId)
      .where("answered_at", "is", null)
      .where("closed_at", "is", null)
      .returning("due_on")
      .executeTakeFirst();
    if (closed === undefined) throw new StepUndone(notOpen.reasons);
    if (!mayCloseUnanswered(closed.due_on, at)) throw new StepUndone([notDue]);
  });
}

const notDue = {
  ko: "회신 기한이 지난 다음 날부터 회신 없이 종료할 수 있습니다.",
  en: "It can be closed without an answer from the day after its due date.",
};
