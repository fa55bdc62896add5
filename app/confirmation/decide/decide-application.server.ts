import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { NewCondition } from "#app/confirmation/conditions/condition.ts";
import { conditionWords } from "#app/confirmation/conditions/words.ts";
import { findAgreed } from "#app/confirmation/deliberate/load-deliberations.server.ts";
import type { CriterionReason, Result } from "#app/confirmation/form/reasons.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";

/**
 * The ministry decides (act art. 9, decree art. 8(3)), with reasons per criterion. The decider is another person than the
 * recommender; a page that is out of date decides nothing. A confirmation can carry conditions. Where the round has a committee, the result is the one to which
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
    conditions?: readonly NewCondition[];
  },
): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, result, reasons, conditions = [] } = request;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "decide",
    ids: { result },
    details: conditions.length === 0 ? { reasons } : { reasons, conditions },
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
    if (conditions.length === 0) return;
    if (result !== "confirmed") throw new StepUndone([onlyConfirmed]);
    await trx
      .insertInto("decision_condition")
      .values(
        conditions.map(({ words, evidence, shownBy, dueOn }) => ({
          application_id: applicationId,
          words,
          evidence,
          shown_by: shownBy,
          due_on: dueOn,
        })),
      )
      .execute();
  });
}

const onlyConfirmed = {
  ko: conditionWords.ko.missing.onlyConfirmed,
  en: conditionWords.en.missing.onlyConfirmed,
};
const notAgreed = {
  ko: "위원회가 의결한 결과와 다르게 결정할 수 없습니다(회차 설정, 가정). 다르게 보시면 재검토를 요청하십시오.",
  en: "The decision cannot differ from what the committee agreed to (a setting of the round, an assumption). If you see it differently, send the case back.",
};
