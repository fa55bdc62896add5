import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/** The centre notes when the letter arrived: from then on the days to object run. */
export async function recordArrival(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    letterId: number;
    arrivedAt: string;
  },
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, applicationId, seenRevision, letterId, arrivedAt } = request;
  const taking = { viewer, applicationId, seenRevision, step: "record_arrival", ids: { letterId } } as const;
  const taken = await takeStep(db, taking, async (trx, { at }) => {
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
  return taken.ok ? { ok: true } : taken;
}

const notYet = { ko: "도달한 때가 지금보다 뒤일 수 없습니다.", en: "It cannot have arrived after now." };
const noSuchLetter = {
  ko: "도달을 기록할 통보가 없거나, 보내기 전의 시각입니다.",
  en: "There is no such letter to arrive, or it had not been written yet.",
};
