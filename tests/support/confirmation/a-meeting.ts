import type { Person } from "#app/accounts/viewer.ts";
import { referToDeliberation } from "#app/confirmation/decide/refer-to-deliberation.server.ts";
import { closeVote } from "#app/confirmation/deliberate/close-vote.server.ts";
import type { Vote } from "#app/confirmation/deliberate/count-votes.ts";
import { createMeeting } from "#app/confirmation/deliberate/create-meeting.server.ts";
import { declareMember } from "#app/confirmation/deliberate/declare-member.server.ts";
import { loadMeeting } from "#app/confirmation/deliberate/load-meeting.server.ts";
import { openVote } from "#app/confirmation/deliberate/open-vote.server.ts";
import { recordAttendance } from "#app/confirmation/deliberate/record-attendance.server.ts";
import { recordVote } from "#app/confirmation/deliberate/record-vote.server.ts";
import type { Bilingual } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { anOfficial, type aRound } from "./an-application.ts";
import { bringTo, heardApplication, type Officials, officials, revisionOf } from "./deciding.ts";

/** So many members of the committee. */
export async function someMembers(count: number): Promise<Person[]> {
  const members: Person[] = [];
  for (let at = 1; at <= count; at += 1) members.push(await anOfficial(`위원 ${at}`, "member"));
  return members;
}

/** A recommended case that was referred to the committee. */
export async function referredApplication(
  people: Officials,
  round: Parameters<typeof aRound>[0] = {},
): Promise<{ id: number; companyId: number }> {
  const found = await heardApplication({ round: { ...round, hasDeliberation: true } });
  await bringTo("recommend", found.id, people);
  const seenRevision = await revisionOf(found.id);
  const referred = await referToDeliberation(db, {
    viewer: people.officer,
    applicationId: found.id,
    seenRevision,
  });
  if (!referred.ok) throw new Error(`not referred: ${referred.because}`);
  return found;
}

// The clock of the tests stands at nine in the morning of this day.
const meetsAt = "2026-11-23T05:00:00.000Z";

type Meeting = { meetingId: number; itemIds: readonly number[] };

/** A meeting of today about these cases; the first member presides, in their absence the second. */
export async function aMeeting(
  officer: Person,
  applicationIds: readonly number[],
  members: readonly Person[],
): Promise<Meeting> {
  const [chair, deputy] = members;
  const convened = await createMeeting(db, {
    viewer: officer,
    meetsAt,
    place: `회의실 ${applicationIds.join()}`,
    applicationIds,
    memberIds: members.map(({ id }) => id),
    chairId: chair?.id ?? "",
    deputyId: deputy?.id ?? null,
    origin: "https://naru.test",
  });
  if (!convened.ok) throw new Error(JSON.stringify(convened.reasons));
  const items = await db
    .selectFrom("agenda_item")
    .select(["id", "meeting_id"])
    .where("application_id", "in", applicationIds)
    .where("outcome", "is", null)
    .orderBy("application_id")
    .execute();
  return { meetingId: items[0]?.meeting_id ?? 0, itemIds: items.map(({ id }) => id) };
}

/** These members are there, and have declared no conflict in any of the cases. */
export async function present(members: readonly Person[], { meetingId, itemIds }: Meeting): Promise<void> {
  for (const viewer of members) {
    await recordAttendance(db, { viewer, meetingId });
    for (const itemId of itemIds) await declareMember(db, { viewer, itemId });
  }
}

/** Five members, invited to a meeting of today about one recommended case; the first presides. */
export async function aCommittee() {
  await db.deleteFrom("committee_meeting").execute();
  await db.deleteFrom("staff_role").where("role", "=", "member").execute();
  const people = await officials();
  const members = await someMembers(5);
  const { id } = await referredApplication(people);
  const meeting = await aMeeting(people.officer, [id], members);
  const itemId = meeting.itemIds[0] ?? 0;
  const member = (at: number): Person => {
    const found = members[at];
    if (found === undefined) throw new Error("there are five");
    return found;
  };
  return {
    people,
    members,
    id,
    meeting,
    itemId,
    member,
    vote: (at: number, vote: Vote) => recordVote(db, { viewer: member(at), itemId, vote }),
    open: (at = 0) => openVote(db, { viewer: member(at), itemId }),
    close: (at = 0) => closeVote(db, { viewer: member(at), itemId }),
    /** The meeting as officials see it, with the case. */
    minutes: async () => {
      const found = await loadMeeting(db, { viewer: people.officer, meetingId: meeting.meetingId });
      const item = found?.items.find((one) => one.id === itemId);
      if (found === null || item === undefined) throw new Error("there is such an item");
      return { ...found, item };
    },
  };
}

export const refusedBy = (reason: Bilingual) => ({ ok: false, because: "guard", reasons: [reason] });
