import { type Kysely, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { mailPeople } from "#app/confirmation/case/mail-people.server.ts";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { type StepTaken, StepUndone } from "#app/confirmation/procedure/take-step.server.ts";
import { recordSideAct } from "#app/confirmation/procedure/transition.server.ts";
import { formatStamp } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { noItem } from "./find-item.server.ts";
import { meetingMoved } from "./mails.ts";
import { voteReasons } from "./vote-reasons.ts";

type Moving = {
  viewer: Person;
  meetingId: number;
  /** ISO 8601. */
  meetsAt: string;
  place: string;
  reason: string;
  origin: string;
};

/**
 * The ministry's officer moves a meeting that has not begun to another time or place, with a reason; agenda and members
 * stay. Members and the officials of its cases are told by mail, which names no case.
 */
export async function changeMeeting(db: Kysely<Database>, moving: Moving): Promise<StepTaken> {
  try {
    return await db.transaction().execute((trx) => move(trx, moving));
  } catch (error) {
    if (error instanceof StepUndone) return { ok: false, because: "guard", reasons: error.reasons };
    throw error;
  }
}

type Found = { meetsAt: string; place: string; endedAt: string | null; hasBegun: boolean; isSame: boolean };

async function move(trx: Transaction<Database>, moving: Moving): Promise<StepTaken> {
  const { viewer, meetingId, meetsAt, place, reason } = moving;
  const at = now().toString({ smallestUnit: "millisecond" });
  const { rows: items } = await sql<{ applicationId: number }>`
    select application_id as "applicationId" from agenda_item
    where meeting_id = ${meetingId} and outcome is null order by 1`.execute(trx);
  for (const { applicationId } of items) await lockCase(trx, applicationId);
  const { rows } = await sql<Found>`
    select meets_at as "meetsAt", place, ended_at as "endedAt",
      exists (select from committee_seat where meeting_id = g.id and attended_at is not null)
        or exists (select from agenda_item where meeting_id = g.id and opened_at is not null) as "hasBegun",
      exists (select from (select * from meeting_move where meeting_id = g.id order by id desc limit 1) last
        where moved_by = ${viewer.id} and to_time = ${meetsAt} and to_place = ${place} and reason = ${reason}) as "isSame"
    from committee_meeting g where id = ${meetingId} for update`.execute(trx);
  const [found] = rows;
  if (found === undefined) return noItem;
  if (found.isSame) return { ok: true };
  if (found.endedAt !== null) throw new StepUndone([voteReasons.ended]);
  if (found.hasBegun) throw new StepUndone([voteReasons.begun]);
  if (Date.parse(meetsAt) <= Date.parse(at)) throw new StepUndone([voteReasons.past]);
  if (Date.parse(found.meetsAt) === Date.parse(meetsAt) && found.place === place)
    throw new StepUndone([voteReasons.notMoved]);
  await trx
    .insertInto("meeting_move")
    .values({
      meeting_id: meetingId,
      from_time: found.meetsAt,
      from_place: found.place,
      to_time: meetsAt,
      to_place: place,
      reason,
      moved_at: at,
      moved_by: viewer.id,
    })
    .execute();
  await trx
    .updateTable("committee_meeting")
    .set({ meets_at: meetsAt, place })
    .where("id", "=", meetingId)
    .execute();
  for (const { applicationId } of items)
    await recordSideAct(trx, {
      applicationId,
      act: "move_meeting",
      actor: "ministry_officer",
      personId: viewer.id,
      at,
      ids: { meetingId, meetsOn: seoulDay(meetsAt) },
    });
  await tell(trx, moving, found);
  return { ok: true };
}

type Told = { email: string; locale: Locale };

/** Members by their page; officials who are responsible for a case on the agenda by that of the office. */
async function tell(trx: Transaction<Database>, moving: Moving, from: Found): Promise<void> {
  const { viewer, meetingId, meetsAt, place, reason, origin } = moving;
  const values = (locale: Locale, url: string | null) => ({
    by: viewer.name,
    from: `${formatStamp(from.meetsAt, locale)} · ${from.place}`,
    meetsAt: formatStamp(meetsAt, locale),
    place,
    reason,
    url: url ?? "",
  });
  const mail = { mail: meetingMoved, isGeneral: true, origin, values };
  const members = await sql<Told>`
    select p.email, p.locale from committee_seat s join person p on p.id = s.person_id
    where s.meeting_id = ${meetingId} order by p.id`.execute(trx);
  await mailPeople(trx, members.rows, { ...mail, path: `/agency/committee/${meetingId}` });
  const officials = await sql<Told>`
    select p.email, p.locale from person p
    where p.id <> ${viewer.id}
      and not exists (select from committee_seat where meeting_id = ${meetingId} and person_id = p.id)
      and exists (select from agenda_item i join application a on a.id = i.application_id
        join assignment s on s.application_id = a.id and s.person_id = p.id
        where i.meeting_id = ${meetingId} and i.outcome is null and ${hasNoConflict()})
    order by p.id`.execute(trx);
  await mailPeople(trx, officials.rows, { ...mail, path: `/agency/meetings/${meetingId}` });
}
