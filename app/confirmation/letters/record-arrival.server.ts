import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Person } from "#app/accounts/viewer.ts";
import { seenSchema } from "#app/confirmation/case/step-schema.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** When a letter arrived: a minute on a clock in Seoul, as an instant. */
export function arrivalSchema({ arrivalMissing: missing }: { arrivalMissing: string }) {
  return seenSchema.extend({
    letterId: z.coerce.number().int().min(1),
    arrivedAt: z
      .string({ error: missing })
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, missing)
      .transform((typed) => `${typed}:00+09:00`)
      .refine((instant) => !Number.isNaN(Date.parse(instant)), missing),
  });
}

/** The centre records when the letter arrived: the objection period runs from then on. */
export async function recordArrival(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    letterId: number;
    arrivedAt: string;
  },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, letterId, arrivedAt } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "record_arrival",
    ids: { letterId, arrivedAt },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    if (Date.parse(arrivedAt) > Date.parse(at)) throw new StepUndone([notYet]);
    const { numUpdatedRows } = await trx
      .updateTable("letter")
      .set({ arrived_at: arrivedAt })
      .where("id", "=", letterId)
      .where("application_id", "=", applicationId)
      .where("arrived_at", "is", null)
      // An officer notes minutes; a letter may arrive in the minute in which it was written.
      .where(sql<boolean>`date_trunc('minute', written_at) <= ${arrivedAt}`)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new StepUndone([noSuchLetter]);
  });
}

const notYet = {
  ko: "도달한 때가 지금보다 뒤일 수 없습니다.",
  en: "The time of arrival cannot be in the future.",
};
const noSuchLetter = {
  ko: "도달을 기록할 통보가 없거나, 통보를 작성하기 전의 시각입니다.",
  en: "No letter is awaiting arrival, or the time is before the letter was written.",
};
