import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { listMembers, listReferred } from "./list-referred.server.ts";
import { meetingInvitation } from "./mails.ts";

type Convening = {
  viewer: Person;
  /** ISO 8601. */
  meetsAt: string;
  place: string;
  applicationIds: readonly number[];
  memberIds: readonly string[];
  chairId: string;
  deputyId: string | null;
  origin: string;
};

/**
 * The ministry's officer convenes the committee: when and where, which of the cases that were referred to it, which
 * members, and who presides. Each member is invited by mail, which says nothing of the cases.
 */
export async function createMeeting(db: Kysely<Database>, convening: Convening): Promise<StepTaken> {
  try {
    return await db.transaction().execute((trx) => write(trx, convening));
  } catch (error) {
    if (error instanceof StepUndone) return { ok: false, because: "guard", reasons: error.reasons };
    throw error;
  }
}

async function write(trx: Transaction<Database>, convening: Convening): Promise<StepTaken> {
  const { viewer, meetsAt, place, chairId, deputyId, origin } = convening;
  const at = now().toString({ smallestUnit: "millisecond" });
  const ids = [...new Set(convening.applicationIds)].sort((a, b) => a - b);
  // In the order of their numbers, so that two officers at once wait for each other.
  for (const id of ids) await lockCase(trx, id);
  if (await isConvened(trx, { ...convening, applicationIds: ids })) return { ok: true };
  const referred = await listReferred(trx, { viewer });
  if (ids.length === 0 || !ids.every((id) => referred.some((one) => one.id === id)))
    throw new StepUndone([gone]);
  const all = await listMembers(trx);
  const members = all.filter(({ id }) => convening.memberIds.includes(id));
  if (members.length === 0 || members.length !== new Set(convening.memberIds).size)
    throw new StepUndone([noMembers]);
  const invited = new Set(members.map(({ id }) => id));
  if (!invited.has(chairId) || (deputyId !== null && (!invited.has(deputyId) || deputyId === chairId)))
    throw new StepUndone([noChair]);
  const { id: meetingId } = await trx
    .insertInto("committee_meeting")
    .values({
      meets_at: meetsAt,
      place,
      chair_id: chairId,
      deputy_id: deputyId,
      convened_at: at,
      convened_by: viewer.id,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("committee_seat")
    .values([...invited].map((personId) => ({ meeting_id: meetingId, person_id: personId })))
    .execute();
  await trx
    .insertInto("agenda_item")
    .values(ids.map((applicationId) => ({ meeting_id: meetingId, application_id: applicationId })))
    .execute();
  for (const applicationId of ids)
    await recordSideAct(trx, {
      applicationId,
      act: "put_on_agenda",
      actor: "ministry_officer",
      personId: viewer.id,
      at,
      ids: { meetingId, meetsOn: seoulDay(meetsAt) },
    });
  const values = (locale: Locale, url: string | null) => ({
    by: viewer.name,
    meetsAt: formatStamp(meetsAt, locale),
    place,
    url: url ?? "",
  });
  // It names no case, so that it may lead to the meeting whatever is on the agenda.
  const path = `/agency/committee/${meetingId}`;
  await mailPeople(trx, members, { mail: meetingInvitation, isGeneral: true, path, origin, values });
  return { ok: true };
}

/** The same form sent before. */
async function isConvened(
  trx: Transaction<Database>,
  { viewer, meetsAt, place, applicationIds }: Convening,
): Promise<boolean> {
  const { rows } = await sql`
    select from committee_meeting g
    where convened_by = ${viewer.id} and meets_at = ${meetsAt} and place = ${place} and ended_at is null
      and array(select application_id from agenda_item where meeting_id = g.id order by 1)
        = ${applicationIds}::bigint[]`.execute(trx);
  return rows.length > 0;
}

const gone = {
  ko: "고른 안건 가운데 심의에 회부되어 있지 않거나 이미 다른 회의에 상정된 건이 있습니다.",
  en: "One of the chosen cases is not before the committee, or already on another agenda.",
};
const noMembers = {
  ko: "고른 사람 가운데 심의위원이 아닌 사람이 있습니다.",
  en: "One of the chosen people is not a member of the committee.",
};
const noChair = {
  ko: "의장과 직무대행은 초대한 위원 가운데 서로 다른 사람이어야 합니다.",
  en: "Chair and deputy must be two different people among the invited members.",
};
