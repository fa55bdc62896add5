import { enterCase } from "./enter-case.ts";
import { runOnProduct } from "./enter-company.ts";

let entered: ReturnType<typeof enterMeeting> | undefined;

/** The same one each time it is asked for in this process. */
export function aMeetingOf(memberId: string): ReturnType<typeof enterMeeting> {
  entered ??= enterMeeting(memberId);
  return entered;
}

/** A meeting of today about a case, with this member in the chair, who is there and has declared no conflict. */
async function enterMeeting(memberId: string): Promise<{ samples: { meetingId: number; itemId: number } }> {
  const { caseId } = await enterCase();
  await runOnProduct(`update application set status = 'deliberation' where id = $1`, [caseId]);
  const [row] = await runOnProduct<{ meetingId: string; itemId: string }>(
    `with meeting as (insert into committee_meeting (meets_at, place, chair_id, convened_at)
        values (now(), '세종청사 회의실', $1, now()) returning id),
      seat as (insert into committee_seat (meeting_id, person_id, attended_at) select id, $1, now() from meeting),
      item as (insert into agenda_item (meeting_id, application_id) select id, $2 from meeting returning id, meeting_id),
      own as (insert into agenda_member (item_id, person_id, declared_at) select id, $1, now() from item)
      select meeting_id as "meetingId", id as "itemId" from item`,
    [memberId, caseId],
  );
  return { samples: { meetingId: Number(row?.meetingId), itemId: Number(row?.itemId) } };
}
