import { sql } from "kysely";
import { isOpen, listRounds } from "#app/confirmation/case/case-conditions.server.ts";
import { isDue } from "#app/confirmation/case/due-by.server.ts";
import { today } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { checkCase, countClock } from "./check-case.ts";
import { checkOpenConditions, checkOverdueConditions } from "./check-conditions.ts";
import type { Ledger } from "./ledger.ts";
import { Violation } from "./violation.ts";
import type { World } from "./world.ts";

/** What holds of all cases together once nothing waits for the worker. */
export async function checkRound(world: World): Promise<void> {
  world.tally.checks += 1;
  await checkMails(world);
  await checkVotes();
  await checkCertificates(world);
  await checkOpenConditions(world);
  await checkMeetings(world);
}

/** Every mail as often as something happened that it tells of, and a job for each. */
async function checkMails({ mails: { exactly, atMost } }: World): Promise<void> {
  const { rows } = await sql<{ template: string; address: string; count: number; jobs: number }>`
    select template, to_address as address, count(*)::integer as count,
      count(j.id)::integer as jobs
    from mail_message m left join graphile_worker._private_jobs j on j.key = 'mail-' || m.id
    group by template, to_address`.execute(db);
  const found = new Map(rows.map(({ template, address, count }) => [`${template} ${address}`, count]));
  for (const { template, address, count, jobs } of rows) {
    const key = `${template} ${address}`;
    if (jobs !== count) throw new Violation("mails", `${key}: ${count} mails and ${jobs} jobs`);
    // What the morning tells in one mail is checked when the morning comes.
    if (template === "inbox_digest" || exactly.has(key)) continue;
    const most = atMost.get(key) ?? 0;
    if (count > most) throw new Violation("mails", `${key}: ${count}, at most ${most} were due`);
  }
  for (const [key, count] of exactly)
    if (found.get(key) !== count)
      throw new Violation("mails", `${key}: ${found.get(key) ?? 0} instead of ${count}`);
}

async function checkVotes(): Promise<void> {
  const { rows } = await sql<{ item: number; why: string }>`
    select item_id as item, 'somebody who recused themselves has a vote' as why from agenda_member
      where vote is not null and recused_at is not null
    union all
    select item_id, 'somebody votes twice' from agenda_member where vote is not null
      group by item_id, person_id having count(*) > 1
    union all
    select m.item_id, 'somebody votes who was not there' from agenda_member m
      join agenda_item i on i.id = m.item_id
      left join committee_seat s on s.meeting_id = i.meeting_id and s.person_id = m.person_id
      where m.vote is not null and s.attended_at is null
    union all
    select i.id, 'the count is not that of the members' from agenda_item i
      where i.outcome in ('carried', 'not_carried') and (i.count ->> 'for')::integer <> (
        select count(*) from agenda_member m where m.item_id = i.id and m.vote = 'for'
          and exists (select from jsonb_array_elements(i.count -> 'seats') seat
            where seat ->> 'personId' = m.person_id and (seat ->> 'isEntitled')::boolean))`.execute(db);
  const [first] = rows;
  if (first !== undefined) throw new Violation("votes", `item ${first.item}: ${first.why}`);
}

/** What the database finds overdue is what is overdue by hand. */
async function checkOverdue(world: World): Promise<void> {
  const rounds = await listRounds(db);
  const { rows } = await sql<{ id: number }>`
    select a.id from application a where ${isOpen} and ${isDue("overdue", rounds, today())}`.execute(db);
  const found = new Set(rows.map(({ id }) => id));
  for (const of of world.cases) {
    const isInHand = of.submittedAt !== null && of.endedAt === null;
    const isOverdue = isInHand && countClock(world, of).isOverdue;
    if (found.has(of.applicationId) !== isOverdue)
      throw new Violation(
        "clock",
        `case ${of.applicationId} is overdue by hand: ${isOverdue}, by the queue it is not`,
      );
  }
}

/** One that is in force for a case that is confirmed, none for any other; a newer one of the same kind takes its place. */
async function checkCertificates(world: World): Promise<void> {
  const { rows } = await sql<{ id: number; isInForce: boolean }>`
    select application_id as id, revoked_at is null and superseded_by is null as "isInForce" from certificate`.execute(
    db,
  );
  for (const of of world.cases) {
    const own = rows.filter(({ id }) => id === of.applicationId);
    const inForce = own.filter(({ isInForce }) => isInForce).length;
    const { confirmedAt } = of;
    const isFollowed = world.cases.some(
      (other) =>
        other !== of && isSameConfirmation(other, of) && (other.confirmedAt ?? "") > (confirmedAt ?? "9"),
    );
    const wanted = confirmedAt !== null && !of.isRevoked && !isFollowed ? 1 : 0;
    if (inForce !== wanted)
      throw new Violation(
        "certificates",
        `case ${of.applicationId} has ${inForce} in force instead of ${wanted}`,
      );
    if ((confirmedAt === null) !== (own.length === 0))
      throw new Violation(
        "certificates",
        `case ${of.applicationId} was confirmed ${confirmedAt ?? "never"} and has ${own.length} certificates`,
      );
  }
}

function isSameConfirmation(one: Ledger, other: Ledger): boolean {
  return (
    one.applicant.companyId === other.applicant.companyId &&
    one.technology === other.technology &&
    one.kind === other.kind
  );
}

/** A meeting is when and where it was said to be last, and each move begins where the one before it ended. */
async function checkMeetings({ agendas }: World): Promise<void> {
  const { rows } = await sql<{ id: number; meetsAt: string; place: string; moves: number; isWhole: boolean }>`
    select g.id, g.meets_at as "meetsAt", g.place, count(m.id)::integer as moves,
      coalesce(bool_and(m.to_time = m.next_time and m.to_place = m.next_place), true) as "isWhole"
    from committee_meeting g left join (
      select id, meeting_id, to_time, to_place,
        coalesce(lead(from_time) over each, (select meets_at from committee_meeting where id = meeting_id)) as next_time,
        coalesce(lead(from_place) over each, (select place from committee_meeting where id = meeting_id)) as next_place
      from meeting_move window each as (partition by meeting_id order by id)) m on m.meeting_id = g.id
    group by g.id`.execute(db);
  for (const { meetingId, meetsAt, place, moves } of agendas) {
    const found = rows.find(({ id }) => id === meetingId);
    const isThere = found !== undefined && Date.parse(found.meetsAt) === Date.parse(meetsAt);
    if (!isThere || found.place !== place || found.moves !== moves || !found.isWhole)
      throw new Violation(
        "meetings",
        `meeting ${meetingId} was moved ${moves} times to ${meetsAt}, ${place}; on record is ${JSON.stringify(found)}`,
      );
  }
}

/** What only another day can change, once its morning is over: what is overdue, and who was told. */
export async function checkMorning(world: World): Promise<void> {
  await checkRound(world);
  await checkOverdue(world);
  await checkOverdueConditions(world);
}

/** Long after the last act: whatever was confirmed for a time is over, and nothing that was handed in is lost. */
export async function checkEnd(world: World): Promise<void> {
  const { cases, settings } = world;
  for (const of of cases) await checkCase(world, of);
  if (settings.validityMonths.value === null) return;
  for (const { applicationId, confirmedAt, isRevoked, isExpired } of cases)
    if (confirmedAt !== null && !isRevoked && !isExpired)
      throw new Violation(
        "certificates",
        `case ${applicationId} was confirmed for a time and has not expired`,
      );
}
