import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { mailApplicant } from "#app/confirmation/case/mail-applicant.server.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import type { Database } from "#db/schema.ts";
import { periodExtended } from "./mails.ts";

type Extending = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  reason: string;
  origin: string;
};

/**
 * The ministry extends the statutory period, once and by the rule that the round names. A period that is over is not
 * extended: that would hide that it was missed. The applicant is told in the same transaction.
 */
export async function extendPeriod(
  db: Kysely<Database>,
  { viewer, applicationId, seenRevision, reason, origin }: Extending,
): Promise<StepTaken> {
  const taking = { viewer, applicationId, seenRevision, step: "extend_period", details: { reason } } as const;
  return takeStep(db, taking, async (trx, { at }) => {
    const before = await loadCase(trx, viewer, applicationId);
    const { extension } = before?.round.settings ?? {};
    if (before === null || extension === undefined) throw new Error("a case that is extended has a rule");
    if (before.clock.isOverdue) throw new StepUndone([overAlready]);
    await trx
      .insertInto("period_extension")
      .values({
        application_id: applicationId,
        days: extension.days,
        source: extension.source,
        is_verified: extension.isVerified,
        reason,
        extended_at: at,
        extended_by: viewer.id,
      })
      .execute();
    await tell(trx, { viewer, applicationId, reason, origin, days: extension.days });
  });
}

async function tell(
  trx: Transaction<Database>,
  { viewer, applicationId, reason, origin, days }: Omit<Extending, "seenRevision"> & { days: number },
): Promise<void> {
  const after = await loadCase(trx, viewer, applicationId);
  if (after === null) throw new Error("an extended case is there");
  await mailApplicant(trx, {
    applicationId,
    origin,
    mail: periodExtended,
    values: (about, locale) => ({
      ...about,
      leftDays: days,
      dueOn: formatDay(after.clock.dueOn, locale),
      paragraphs: about.title === null ? null : [reason],
    }),
  });
}

const overAlready = {
  ko: "처리 기한이 이미 지나 연장할 수 없습니다.",
  en: "The period is already over and cannot be extended.",
};
