import { type Kysely, sql } from "kysely";
import { may } from "#app/accounts/permissions.ts";
import type { Person } from "#app/accounts/viewer.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import type { StepTaken } from "#app/confirmation/procedure/take-step.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import { noItem } from "./find-item.server.ts";
import { voteReasons } from "./vote-reasons.ts";

/**
 * The chair or the deputy ends the meeting, or the office that convened it. Cases that were not voted on are free for
 * another agenda; while a vote is open the meeting does not end.
 */
export async function endMeeting(
  db: Kysely<Database>,
  { viewer, meetingId }: { viewer: Person; meetingId: number },
): Promise<StepTaken> {
  const at = now().toString({ smallestUnit: "millisecond" });
  const isOffice = may(viewer, "case.consult").ok;
  return db.transaction().execute(async (trx): Promise<StepTaken> => {
    const { rows: items } = await sql<{ applicationId: number }>`
      select application_id as "applicationId" from agenda_item where meeting_id = ${meetingId} order by 1`.execute(
      trx,
    );
    for (const { applicationId } of items) await lockCase(trx, applicationId);
    const { rows } = await sql<{ endedAt: string | null; isOpen: boolean }>`
      select ended_at as "endedAt", exists (select from agenda_item where meeting_id = g.id and opened_at is not null
        and closed_at is null) as "isOpen"
      from committee_meeting g
      where id = ${meetingId} and (${isOffice} or ${viewer.id} in (chair_id, deputy_id))
      for update`.execute(trx);
    const [meeting] = rows;
    if (meeting === undefined) return noItem;
    if (meeting.endedAt !== null) return { ok: true };
    if (meeting.isOpen) return { ok: false, because: "guard", reasons: [voteReasons.votesAreOpen] };
    await trx
      .updateTable("agenda_item")
      .set({ closed_at: at, closed_by: viewer.id, outcome: "not_taken" })
      .where("meeting_id", "=", meetingId)
      .where("outcome", "is", null)
      .execute();
    await trx
      .updateTable("committee_meeting")
      .set({ ended_at: at, ended_by: viewer.id })
      .where("id", "=", meetingId)
      .execute();
    return { ok: true };
  });
}
