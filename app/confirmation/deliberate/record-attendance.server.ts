import type { Kysely } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { StepTaken } from "#app/confirmation/procedure/take-step.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { seoulDay } from "#app/time.ts";
import type { Database } from "#db/schema.ts";
import { noItem } from "./find-item.server.ts";
import { voteReasons } from "./vote-reasons.ts";

/** A member records that they are there, from the day of the meeting until it ends. It cannot be taken back. */
export async function recordAttendance(
  db: Kysely<Database>,
  { viewer, meetingId }: { viewer: Person; meetingId: number },
): Promise<StepTaken> {
  const at = now().toString({ smallestUnit: "millisecond" });
  return db.transaction().execute(async (trx): Promise<StepTaken> => {
    const meeting = await trx
      .selectFrom("committee_meeting")
      .innerJoin("committee_seat", "meeting_id", "id")
      .select(["meets_at", "ended_at", "attended_at"])
      .where("id", "=", meetingId)
      .where("person_id", "=", viewer.id)
      .forUpdate()
      .executeTakeFirst();
    if (meeting === undefined) return noItem;
    if (meeting.attended_at !== null) return { ok: true };
    if (meeting.ended_at !== null) return { ok: false, because: "guard", reasons: [voteReasons.ended] };
    if (seoulDay(at) < seoulDay(meeting.meets_at))
      return { ok: false, because: "guard", reasons: [voteReasons.notToday] };
    await trx
      .updateTable("committee_seat")
      .set({ attended_at: at })
      .where("meeting_id", "=", meetingId)
      .where("person_id", "=", viewer.id)
      .execute();
    return { ok: true };
  });
}
