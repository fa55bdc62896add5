import { type Kysely, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Database } from "#db/schema.ts";
import { isEntitled } from "./find-item.server.ts";

export type ListedMeeting = {
  id: number;
  meetsAt: string;
  place: string;
  endedAt: string | null;
  /** Cases on the agenda that the viewer may see, and how many of their votes are closed. */
  items: number;
  closed: number;
  members: number;
  attended: number;
};

const columns = sql`
  g.id, g.meets_at as "meetsAt", g.place, g.ended_at as "endedAt",
  (select count(*)::integer from committee_seat where meeting_id = g.id) as members,
  (select count(*)::integer from committee_seat where meeting_id = g.id and attended_at is not null) as attended`;

/** The meetings of the committee for officials, the latest first. */
export async function listMeetings(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select ${columns}, seen.items, seen.closed
    from committee_meeting g cross join lateral (
      select count(*)::integer as items, count(i.outcome)::integer as closed
      from agenda_item i join application a on a.id = i.application_id
      where i.meeting_id = g.id and ${isSeenBy(viewer)}) seen
    order by g.meets_at desc, g.id desc
    limit 200`.execute(db);
  return rows;
}

/** The meetings to which a member is invited, the latest first. */
export async function listOwnMeetings(
  db: Kysely<Database>,
  { viewer }: { viewer: Person },
): Promise<readonly ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select ${columns}, seen.items, seen.closed
    from committee_meeting g
      join committee_seat own on own.meeting_id = g.id and own.person_id = ${viewer.id}
      cross join lateral (
        select count(*)::integer as items, count(i.outcome)::integer as closed
        from agenda_item i join application a on a.id = i.application_id
          join person p on p.id = ${viewer.id}
        where i.meeting_id = g.id and ${isEntitled()}) seen
    order by g.meets_at desc, g.id desc
    limit 200`.execute(db);
  return rows;
}
