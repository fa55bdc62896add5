import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { ConditionOutcome } from "./condition.ts";
import { conditionSettled } from "./mails.ts";

type Settling = {
  viewer: Person;
  applicationId: number;
  conditionId: number;
  outcome: ConditionOutcome;
  /** What showed that it was met, or why it was not. */
  words: string;
  /** Where links begin. */
  origin: string;
};

/**
 * The ministry's officer says that a condition was met, with what showed it, or that it was not: once, with an event and
 * with the mail to the applicant in the same transaction. The same form sent twice is answered alike.
 */
export async function settleCondition(db: Kysely<Database>, settling: Settling): Promise<StepTaken> {
  try {
    return await db.transaction().execute((trx) => settle(trx, settling));
  } catch (error) {
    if (error instanceof StepUndone) return { ok: false, because: "guard", reasons: error.reasons };
    throw error;
  }
}

type Found = { status: string; outcome: ConditionOutcome | null; words: string | null; by: string | null };

async function settle(trx: Transaction<Database>, settling: Settling): Promise<StepTaken> {
  const { viewer, applicationId, conditionId, outcome, words, origin } = settling;
  const at = now().toString({ smallestUnit: "millisecond" });
  await lockCase(trx, applicationId);
  const { rows } = await sql<Found>`
    select a.status, n.outcome, n.outcome_words as words, n.settled_by as by
    from decision_condition n join application a on a.id = n.application_id
    where n.id = ${conditionId} and a.id = ${applicationId} and ${isSeenBy(viewer)}`.execute(trx);
  const [found] = rows;
  if (found === undefined) return { ok: false, because: "not_found", reasons: [] };
  if (found.outcome === outcome && found.words === words && found.by === viewer.id) return { ok: true };
  if (found.outcome !== null) throw new StepUndone([settledAlready]);
  if (found.status !== "notified") throw new StepUndone([notInForce]);
  await trx
    .updateTable("decision_condition")
    .set({ outcome, outcome_words: words, settled_at: at, settled_by: viewer.id })
    .where("id", "=", conditionId)
    .execute();
  await recordSideAct(trx, {
    applicationId,
    act: "settle_condition",
    actor: "ministry_officer",
    personId: viewer.id,
    at,
    ids: { conditionId, outcome },
    details: { words },
  });
  await mailApplicant(trx, {
    applicationId,
    page: "#conditions",
    origin,
    mail: conditionSettled,
    values: (about) => ({ ...about, isMet: outcome === "met" }),
  });
  return { ok: true };
}

const settledAlready: Bilingual = {
  ko: "이 조건의 이행 여부는 이미 기록되었습니다.",
  en: "Whether this condition was met is recorded already.",
};
const notInForce: Bilingual = {
  ko: "통보하였고 효력이 있는 확인의 조건만 기록할 수 있습니다.",
  en: "Only conditions of a confirmation that was notified and is in force can be settled.",
};
