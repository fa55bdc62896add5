import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { isDueDate } from "#app/confirmation/case/step-schema.ts";
import { type StepTaken, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { isBlind } from "./blind/known-applicant.server.ts";
import { listExperts } from "./list-experts.server.ts";
import { reviewCommission } from "./mails.ts";

type Commission = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  expertIds: readonly string[];
  dueOn: string;
  origin: string;
};

/**
 * The ministry's officer commissions experts (decree art. 8(3)): from now on the clock stops, until the last of
 * the reviews has ended. An expert who acts for the applicant, has declined here before, or is away cannot be commissioned.
 */
export async function commissionReview(db: Kysely<Database>, commission: Commission): Promise<StepTaken> {
  const { viewer, applicationId, seenRevision, expertIds, dueOn } = commission;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "commission_review",
    ids: { experts: expertIds.length, dueOn },
    details: { expertIds },
  } as const;
  return takeStep(db, taking, (trx, { at }) => write(trx, commission, at));
}

async function write(trx: Transaction<Database>, commission: Commission, at: string): Promise<void> {
  const { viewer, applicationId, expertIds, dueOn } = commission;
  if (!isDueDate(dueOn, seoulDay(at))) throw new StepUndone([wrongDay]);
  const candidates = await listExperts(trx, { applicationId, dueOn });
  const chosen = candidates.filter(({ id }) => expertIds.includes(id) && id !== viewer.id);
  if (chosen.length === 0 || chosen.length !== new Set(expertIds).size) throw new StepUndone([noSuchExpert]);
  if (chosen.some(({ obstacles }) => obstacles.includes("away"))) throw new StepUndone([isAway]);
  if (chosen.some(({ obstacles }) => obstacles.includes("undeclared"))) throw new StepUndone([undeclared]);
  if (chosen.some(({ obstacles }) => obstacles.length > 0)) throw new StepUndone([impossible]);
  await trx
    .insertInto("review")
    .values(
      chosen.map(({ id }) => ({
        application_id: applicationId,
        expert_id: id,
        commissioned_at: at,
        commissioned_by: viewer.id,
        due_on: dueOn,
      })),
    )
    .execute();
  await mailExperts(
    trx,
    commission,
    chosen.map(({ id }) => id),
  );
}

async function mailExperts(
  trx: Transaction<Database>,
  { viewer, applicationId, dueOn, origin }: Commission,
  expertIds: readonly string[],
): Promise<void> {
  const {
    reference,
    security_class,
    isBlind: isBlindRound,
  } = await trx
    .selectFrom("application as a")
    .select(["reference", "security_class", isBlind().as("isBlind")])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const experts = await trx
    .selectFrom("person")
    .select(["email", "locale"])
    .where("id", "in", expertIds)
    .execute();
  await mailPeople(trx, experts, {
    mail: reviewCommission,
    isGeneral: security_class === "general",
    path: "/agency/reviews",
    origin,
    values: (locale, url) => ({
      reference: reference ?? "",
      isBlind: isBlindRound,
      by: viewer.name,
      dueOn: formatDay(dueOn, locale),
      url,
    }),
  });
}

const wrongDay = {
  ko: "심사 기한은 내일부터 180일 안이어야 합니다.",
  en: "The due date must be from tomorrow on, within 180 days.",
};
const noSuchExpert = { ko: "심사를 맡길 전문가를 선택하십시오.", en: "Choose the experts to commission." };
const isAway = {
  ko: "심사 기간에 부재하는 전문가에게는 맡길 수 없습니다. 다른 전문가나 다른 기한을 선택하십시오.",
  en: "An expert who is away before the due date cannot be commissioned. Choose another expert or another date.",
};
const undeclared = {
  ko: "신청인을 가린 회차입니다. 신청인과의 이해충돌을 먼저 밝힌 전문가에게만 맡길 수 있습니다.",
  en: "This round is blind: only experts who have declared their conflicts with the applicants can be commissioned.",
};
const impossible = {
  ko: "신청인을 위해 일하거나, 이미 의뢰했거나, 회피한 전문가에게는 맡길 수 없습니다.",
  en: "An expert who acts for the applicant, handles the case, is already commissioned or has declined cannot be commissioned.",
};
