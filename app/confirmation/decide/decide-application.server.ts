import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { findAgreed } from "#app/confirmation/deliberate/load-deliberations.server.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * The ministry decides (act art. 9, decree art. 8(3)), with reasons per criterion. The decider is another person than the
 * recommender; a page that is out of date decides nothing. Where the round has a committee, the result is the one to which
 * it agreed.
 */
export async function decideApplication(
  db: Kysely<Database>,
  request: {
    viewer: Person;
    applicationId: number;
    seenRevision: number;
    result: Result;
    reasons: readonly CriterionReason[];
  },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, result, reasons } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "decide",
    ids: { result },
    details: { reasons },
  } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const agreed = await findAgreed(trx, { applicationId });
    if (agreed !== null && agreed !== result) throw new StepUndone([notAgreed]);
    await trx
      .insertInto("decision")
      .values({
        application_id: applicationId,
        result,
        reasons: JSON.stringify(reasons),
        decided_at: at,
        decided_by: viewer.id,
      })
      .execute();
  });
}

const notAgreed = {
  ko: "위원회가 의결한 결과와 다르게 결정할 수 없습니다(회차 설정, 가정). 다르게 보시면 재검토를 요청하십시오.",
  en: "The decision cannot differ from what the committee agreed to (a setting of the round, an assumption). If you see it differently, send the case back.",
};
