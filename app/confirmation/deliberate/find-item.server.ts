import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import type { Person } from "#app/accounts/viewer.ts";
import { hasNoConflict } from "#app/confirmation/case/seen-by.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import type { Status } from "#app/confirmation/procedure/statuses.ts";
import {
  type StepRefusal,
  type StepTaken,
  StepUndone,
} from "#app/confirmation/procedure/take-step.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Database } from "#db/schema.ts";
import type { Seat, Vote } from "./count-votes.ts";

/** A case on an agenda as a member who votes on it finds it. */
export type FoundItem = {
  id: number;
  meetingId: number;
  meetsAt: string;
  endedAt: string | null;
  applicationId: number;
  status: Status;
  openedAt: string | null;
  closedAt: string | null;
  /** What is voted on is still what is recommended, and what is submitted. */
  isInForce: boolean;
  attendedAt: string | null;
  declaredAt: string | null;
  vote: Vote | null;
};

/**
 * Whether the person `p` votes on the application `a`: a member of the committee without a conflict, who had no part in
 * how it was examined. Everybody else does not find it among the cases of the committee.
 */
export function isEntitled(): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select from staff_role where person_id = p.id and role = 'member')
    and ${hasNoConflict()}
    and not exists (select from recommendation where application_id = a.id and recommended_by = p.id)
    and not exists (select from assignment where application_id = a.id and person_id = p.id)
    and not exists (select from review where application_id = a.id and expert_id = p.id and submitted_at is not null))`;
}

/** A case on the agenda of a meeting to which the viewer is invited, and on which they vote; null: for them there is none. */
async function findItem(
  db: Kysely<Database>,
  { viewer, itemId }: { viewer: Person; itemId: number },
): Promise<FoundItem | null> {
  const { rows } = await sql<FoundItem>`
    select i.id, i.meeting_id as "meetingId", g.meets_at as "meetsAt", g.ended_at as "endedAt",
      a.id as "applicationId", a.status, i.opened_at as "openedAt", i.closed_at as "closedAt",
      a.status = 'deliberation'
        and exists (select from recommendation where id = i.recommendation_id and sent_back_at is null
          and replaced_at is null)
        and i.submission_number = (select coalesce(max(number), 0) from submission where application_id = a.id)
        as "isInForce",
      s.attended_at as "attendedAt", m.declared_at as "declaredAt", m.vote
    from agenda_item i
      join committee_meeting g on g.id = i.meeting_id
      join application a on a.id = i.application_id
      join committee_seat s on s.meeting_id = g.id and s.person_id = ${viewer.id}
      join person p on p.id = s.person_id
      left join agenda_member m on m.item_id = i.id and m.person_id = p.id
    where i.id = ${itemId} and ${isEntitled()}`.execute(db);
  const [found] = rows;
  return found === undefined ? null : { ...found, isInForce: found.isInForce === true };
}

/** A seat with whose it is. */
export type OwnedSeat = Seat & { personId: string };

type FoundSeat = Omit<OwnedSeat, "presides"> & { itemId: number; office: "chair" | "deputy" | null };

/** All seats of a meeting as the count of one of its cases sees them. */
export async function readSeats(db: Kysely<Database>, itemId: number): Promise<readonly OwnedSeat[]> {
  return (await readSeatsOf(db, [itemId]))(itemId);
}

/** The same of several cases, by one query. The chair presides, in their absence the deputy. */
export async function readSeatsOf(
  db: Kysely<Database>,
  itemIds: readonly number[],
): Promise<(itemId: number) => readonly OwnedSeat[]> {
  const { rows } = await sql<FoundSeat>`
    select i.id as "itemId", p.id as "personId", ${isEntitled()} as "isEntitled", s.attended_at is not null as "isPresent", m.vote,
      case p.id when g.chair_id then 'chair' when g.deputy_id then 'deputy' end as office
    from agenda_item i
      join committee_meeting g on g.id = i.meeting_id
      join application a on a.id = i.application_id
      join committee_seat s on s.meeting_id = g.id
      join person p on p.id = s.person_id
      left join agenda_member m on m.item_id = i.id and m.person_id = p.id
    where i.id = any(${[...itemIds]}::bigint[])
    order by i.id, p.id`.execute(db);
  return (itemId) => {
    const seats = rows.filter((seat) => seat.itemId === itemId);
    const at = (office: "chair" | "deputy") =>
      seats.find((seat) => seat.office === office && seat.isEntitled && seat.isPresent);
    const presiding = at("chair") ?? at("deputy");
    return seats.map(({ office: _, itemId: __, ...seat }) => ({
      ...seat,
      presides: seat.personId === presiding?.personId,
    }));
  };
}

export const noItem: StepRefusal = { ok: false, because: "not_found", reasons: [] };

/**
 * A member does something about a case on the agenda, in one transaction that holds the case: whoever votes and whoever
 * closes the vote wait for each other. `write` refuses by `StepUndone`.
 */
export async function takePart(
  db: Kysely<Database>,
  asked: { viewer: Person; itemId: number },
  write: (trx: Transaction<Database>, item: FoundItem, at: string) => Promise<void>,
): Promise<StepTaken> {
  const at = now().toString({ smallestUnit: "millisecond" });
  try {
    return await db.transaction().execute(async (trx): Promise<StepTaken> => {
      const found = await findItem(trx, asked);
      if (found === null) return noItem;
      await lockCase(trx, found.applicationId);
      const item = await findItem(trx, asked);
      if (item === null) return noItem;
      await write(trx, item, at);
      return { ok: true };
    });
  } catch (error) {
    if (error instanceof StepUndone) return { ok: false, because: "guard", reasons: error.reasons };
    throw error;
  }
}
