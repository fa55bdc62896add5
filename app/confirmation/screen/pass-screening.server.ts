import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import type { Database } from "#db/schema.ts";
import { hashOfChecks, loadScreening } from "./load-screening.server.ts";

/**
 * The centre finds that everything is there (decree art. 8(1)). The event seals the checklist as it was: a later change of
 * a row would show.
 */
export async function passScreening(
  db: Kysely<Database>,
  request: { viewer: Person; applicationId: number; seenRevision: number },
): Promise<StepTaken> {
  const { applicationId } = request;
  const { stored } = await loadScreening(db, applicationId);
  const checks = stored.map(({ key, isMet, note }) => ({ key, isMet, note }));
  const taking = { ...request, step: "pass_screening", details: { checks } } as const;
  return takeStep(db, taking, async (trx) => {
    const now = await loadScreening(trx, applicationId);
    if (hashOfChecks(now.stored) !== hashOfChecks(checks)) throw new StepUndone([checkedMeanwhile]);
  });
}

const checkedMeanwhile = {
  ko: "다른 담당자가 그사이에 검토표를 고쳤습니다. 확인한 뒤 다시 하십시오.",
  en: "Another officer has changed the checklist. Check it, then try again.",
};
