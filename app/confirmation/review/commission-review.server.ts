import type { Kysely, Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { type StepRefusal, StepUndone, takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { addDays, seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { listExperts } from "./list-experts.server.ts";

type Commission = {
  viewer: Person;
  applicationId: number;
  seenRevision: number;
  /** Of the form: the same form, sent twice, commissions once. */
  requestKey: string;
  expertIds: readonly string[];
  dueOn: string;
  origin: string;
};

/**
 * The ministry's officer commissions experts (decree art. 8(3)): from now on the clock stands still, until the last of
 * the reviews has ended. An expert who acts for the applicant, or has declined here before, cannot be commissioned.
 */
export async function commissionReview(
  db: Kysely<Database>,
  commission: Commission,
): Promise<{ ok: true } | StepRefusal> {
  const { viewer, applicationId, seenRevision, requestKey, expertIds, dueOn } = commission;
  const taking = {
    viewer,
    applicationId,
    seenRevision,
    step: "commission_review",
    ids: { experts: expertIds.length, dueOn },
    details: { expertIds },
  } as const;
  const taken = await takeStep(db, taking, (trx, { at }) => write(trx, commission, at));
  if (taken.ok) return { ok: true };
  const sent = await db
    .selectFrom("review")
    .select("id")
    .where("request_key", "=", requestKey)
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
  return sent === undefined || taken.because !== "changed" ? taken : { ok: true };
}

async function write(trx: Transaction<Database>, commission: Commission, at: string): Promise<void> {
  const { viewer, applicationId, requestKey, expertIds, dueOn } = commission;
  if (dueOn <= seoulDay(at) || dueOn > addDays(seoulDay(at), 180)) throw new StepUndone([wrongDay]);
  const candidates = await listExperts(trx, { applicationId });
  const chosen = candidates.filter(({ id }) => expertIds.includes(id) && id !== viewer.id);
  if (chosen.length === 0 || chosen.length !== new Set(expertIds).size) throw new StepUndone([noSuchExpert]);
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
        request_key: requestKey,
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
  const { reference, security_class } = await trx
    .selectFrom("application")
    .select(["reference", "security_class"])
    .where("id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const experts = await trx
    .selectFrom("person")
    .select(["email", "locale"])
    .where("id", "in", expertIds)
    .execute();
  await mailPeople(trx, experts, {
    kind: "review_commission",
    isGeneral: security_class === "general",
    path: "/agency/reviews",
    origin,
    values: (locale, url) => ({
      reference: reference ?? "",
      by: viewer.name,
      dueOn: formatDay(dueOn, locale),
      url,
    }),
  });
}

const wrongDay = {
  ko: "심사 기한은 내일부터 180일 안이어야 합니다.",
  en: "The due day must lie after today and within 180 days.",
};
const noSuchExpert = { ko: "심사를 맡길 전문가를 고르십시오.", en: "Choose the experts to be commissioned." };
const impossible = {
  ko: "신청인을 위해 일하거나, 이미 의뢰했거나, 회피한 전문가에게는 맡길 수 없습니다.",
  en: "Whoever acts for the applicant, handles the case, is commissioned already or declined cannot be commissioned.",
};
