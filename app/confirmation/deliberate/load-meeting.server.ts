import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import type { CaseHead } from "#app/confirmation/case/load-case.server.ts";
import { isSeenBy } from "#app/confirmation/case/seen-by.server.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import type { CommitteeRules } from "#app/confirmation/procedure/round-rules.ts";
import type { RoundSettings } from "#app/confirmation/procedure/round-settings.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import type { Database } from "#db/schema.ts";
import type { KeptCount } from "./close-vote.server.ts";
import type { Count, Vote } from "./count-votes.ts";
import { isEntitled, readSeatsOf } from "./find-item.server.ts";
import type { Outcome } from "./meeting-view.ts";

export type Meeting = {
  id: number;
  meetsAt: string;
  place: string;
  convenedAt: string;
  convenedBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
  /** Oldest first: from when and where it was moved, and why. */
  moves: readonly {
    movedAt: string;
    fromTime: string;
    fromPlace: string;
    reason: string;
    by: string | null;
  }[];
  /** By name. */
  members: readonly {
    id: string;
    name: string;
    office: "chair" | "deputy" | null;
    attendedAt: string | null;
  }[];
};

/** A case on the agenda, without what anybody voted. */
export type AgendaItem = {
  id: number;
  applicationId: number;
  reference: string;
  title: string | null;
  company: string;
  companyEn: string | null;
  securityClass: CaseHead["securityClass"];
  status: Status;
  settings: Pick<RoundSettings, "quorum" | "majority" | "tie">;
  /** What is recommended: what is voted on or, before that, what is in force. Null: nothing is. */
  result: Result | null;
  submission: number | null;
  documentHash: string | null;
  rules: CommitteeRules | null;
  openedAt: string | null;
  closedAt: string | null;
  outcome: Outcome | null;
  /** Once the vote is closed; null where there was none. */
  count: KeptCount | null;
  recused: readonly { name: string; reason: string }[];
};

/** A case on the agenda as officials see it; while a vote is open, only how many have voted. */
export type StaffItem = AgendaItem & { entitled: number; present: number; voted: number };

/** A meeting for officials, with the cases that the viewer may see; null: there is none. */
export async function loadMeeting(
  db: Kysely<Database>,
  { viewer, meetingId }: { viewer: Person; meetingId: number },
): Promise<{ meeting: Meeting; items: readonly StaffItem[] } | null> {
  const meeting = await readMeeting(db, meetingId);
  if (meeting === null) return null;
  const items = await readItems(db, meetingId, isSeenBy(viewer));
  const seatsOf = await readSeatsOf(
    db,
    items.map(({ id }) => id),
  );
  const counted = items.map((item): StaffItem => {
    const entitled = seatsOf(item.id).filter((seat) => seat.isEntitled);
    const present = entitled.filter(({ isPresent }) => isPresent);
    return {
      ...item,
      entitled: entitled.length,
      present: present.length,
      voted: present.filter(({ vote }) => vote !== null).length,
    };
  });
  return { meeting, items: counted };
}

/** A case on the agenda as a member sees it. Who recused themselves, and who voted how, is for the minutes. */
export type MemberItem = Omit<AgendaItem, "recused" | "count"> & {
  count: Count | null;
  declaredAt: string | null;
  vote: Vote | null;
  /** The viewer presides over it: as things are now. */
  presides: boolean;
};

/**
 * A meeting for a member who is invited, with the cases on which they vote: of one from which they recused themselves
 * nothing is left. Null: there is none.
 */
export async function loadOwnMeeting(
  db: Kysely<Database>,
  { viewer, meetingId }: { viewer: Person; meetingId: number },
): Promise<{ meeting: Meeting; items: readonly MemberItem[] } | null> {
  const meeting = await readMeeting(db, meetingId);
  if (meeting === null || !meeting.members.some(({ id }) => id === viewer.id)) return null;
  const mine = sql<boolean>`exists (select from person p where p.id = ${viewer.id} and ${isEntitled()})`;
  const found = await readItems(db, meetingId, mine);
  const seatsOf = await readSeatsOf(
    db,
    found.map(({ id }) => id),
  );
  const said = await db
    .selectFrom("agenda_member as m")
    .innerJoin("agenda_item as i", "i.id", "m.item_id")
    .select(["m.item_id as itemId", "m.declared_at as declaredAt", "m.vote"])
    .where("i.meeting_id", "=", meetingId)
    .where("m.person_id", "=", viewer.id)
    .execute();
  const items = found.map(({ recused: _, count: kept, ...item }) => {
    const own = said.find(({ itemId }) => itemId === item.id);
    const presides = seatsOf(item.id).some((seat) => seat.presides && seat.personId === viewer.id);
    const { seats: __, ...count } = kept ?? { seats: [] };
    return {
      ...item,
      count: "base" in count ? count : null,
      declaredAt: own?.declaredAt ?? null,
      vote: own?.vote ?? null,
      presides,
    };
  });
  return { meeting, items };
}

async function readMeeting(db: Kysely<Database>, meetingId: number): Promise<Meeting | null> {
  const { rows } = await sql<Meeting>`
    select g.id, g.meets_at as "meetsAt", g.place, g.convened_at as "convenedAt", g.ended_at as "endedAt",
      (select name from person where id = g.convened_by) as "convenedBy",
      (select name from person where id = g.ended_by) as "endedBy",
      (select coalesce(json_agg(json_build_object('movedAt', m.moved_at, 'fromTime', m.from_time,
          'fromPlace', m.from_place, 'reason', m.reason, 'by', p.name) order by m.id), '[]')
        from meeting_move m left join person p on p.id = m.moved_by where m.meeting_id = g.id) as moves,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'attendedAt', s.attended_at, 'office',
          case p.id when g.chair_id then 'chair' when g.deputy_id then 'deputy' end)
          order by p.id <> g.chair_id, p.id is distinct from g.deputy_id, p.name, p.id), '[]')
        from committee_seat s join person p on p.id = s.person_id where s.meeting_id = g.id) as members
    from committee_meeting g where g.id = ${meetingId}`.execute(db);
  return rows[0] ?? null;
}

/** The cases of a meeting that may be seen, in the order of their receipt. */
async function readItems(
  db: Kysely<Database>,
  meetingId: number,
  mayBeSeen: RawBuilder<boolean>,
): Promise<readonly AgendaItem[]> {
  const { rows } = await sql<AgendaItem>`
    select i.id, a.id as "applicationId", a.reference, c.name as company, c.name_en as "companyEn", a.status,
      case when a.security_class <> 'security' then a.title end as title, a.security_class as "securityClass",
      json_strip_nulls(json_build_object('quorum', r.settings -> 'quorum', 'majority', r.settings -> 'majority',
        'tie', r.settings -> 'tie')) as settings,
      (select result from recommendation v where v.application_id = a.id and (v.id = i.recommendation_id
        or (i.recommendation_id is null and v.sent_back_at is null and v.replaced_at is null))) as result,
      i.submission_number as submission, i.document_hash as "documentHash", i.rules, i.opened_at as "openedAt",
      i.closed_at as "closedAt", i.outcome, i.count,
      (select coalesce(json_agg(json_build_object('name', p.name, 'reason', m.recused_reason) order by p.name), '[]')
        from agenda_member m join person p on p.id = m.person_id
        where m.item_id = i.id and m.recused_at is not null) as recused
    from agenda_item i
      join application a on a.id = i.application_id
      join company c on c.id = a.company_id
      join round r on r.id = a.round_id
    where i.meeting_id = ${meetingId} and ${mayBeSeen}
    order by a.submitted_at, a.id`.execute(db);
  return rows;
}
