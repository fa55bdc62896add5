import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { changeMeeting } from "#app/confirmation/deliberate/change-meeting.server.ts";
import { closeVote } from "#app/confirmation/deliberate/close-vote.server.ts";
import { declareConflict } from "#app/confirmation/deliberate/declare-member.server.ts";
import { endMeeting } from "#app/confirmation/deliberate/end-meeting.server.ts";
import { listReferred } from "#app/confirmation/deliberate/list-referred.server.ts";
import { loadItem } from "#app/confirmation/deliberate/load-item.server.ts";
import { loadOwnMeeting } from "#app/confirmation/deliberate/load-meeting.server.ts";
import { minutesPdf } from "#app/confirmation/deliberate/minutes-pdf.server.ts";
import { openVote } from "#app/confirmation/deliberate/open-vote.server.ts";
import { recordAttendance } from "#app/confirmation/deliberate/record-attendance.server.ts";
import { voteReasons } from "#app/confirmation/deliberate/vote-reasons.ts";
import { db } from "#db/client.server.ts";
import {
  aCommittee,
  aMeeting,
  present,
  referredApplication,
  refusedBy,
  someMembers,
} from "#tests/support/confirmation/a-meeting.ts";
import { reasons, revisionOf } from "#tests/support/confirmation/deciding.ts";
import { readPdfText } from "#tests/support/read-pdf-text.ts";

let committee: Awaited<ReturnType<typeof aCommittee>>;
beforeEach(async () => {
  committee = await aCommittee();
});

describe("A recusal", () => {
  test("lowers the base of the quorum, and takes a vote away that was given", async () => {
    await present(committee.members.slice(0, 3), committee.meeting);
    await committee.open();
    for (const at of [0, 1, 2]) await committee.vote(at, "for");
    await declareConflict(db, { viewer: committee.member(2), itemId: committee.itemId, reason: "자문료" });
    await declareConflict(db, { viewer: committee.member(4), itemId: committee.itemId, reason: "친족" });
    await committee.close();
    expect((await committee.minutes()).item).toMatchObject({
      outcome: "carried",
      count: { base: 3, needed: 2, present: 2, for: 2 },
      recused: [
        { name: "위원 3", reason: "자문료" },
        { name: "위원 5", reason: "친족" },
      ],
    });
  });

  test("leaves nothing of the case to the member, and the same form sent twice is answered alike", async () => {
    await present(committee.members, committee.meeting);
    const asked = { viewer: committee.member(3), itemId: committee.itemId, reason: "친족" };
    expect(await declareConflict(db, asked)).toEqual({ ok: true });
    expect(await declareConflict(db, asked)).toEqual({ ok: true });
    const own = await loadOwnMeeting(db, {
      viewer: committee.member(3),
      meetingId: committee.meeting.meetingId,
    });
    expect(own?.items).toEqual([]);
    expect(
      await loadItem(db, {
        viewer: committee.member(3),
        meetingId: committee.meeting.meetingId,
        itemId: committee.itemId,
      }),
    ).toBeNull();
  });

  test("is not needed of those who recommended, examined or reviewed it: they have no vote on it", async () => {
    const [both] = await someMembers(1);
    if (both === undefined) throw new Error("there is one");
    await db
      .insertInto("assignment")
      .values({ application_id: committee.id, person_id: both.id, role: "ministry_officer" })
      .execute();
    await db
      .insertInto("committee_seat")
      .values({ meeting_id: committee.meeting.meetingId, person_id: both.id })
      .execute();
    expect(
      (await loadOwnMeeting(db, { viewer: both, meetingId: committee.meeting.meetingId }))?.items,
    ).toEqual([]);
    expect((await committee.minutes()).item.entitled).toBe(5);
  });
});

describe("A member", () => {
  test("sees title and applicant first, the case after declaring, and nothing of it once the vote is closed", async () => {
    const asked = {
      viewer: committee.member(1),
      meetingId: committee.meeting.meetingId,
      itemId: committee.itemId,
    };
    const before = await loadItem(db, asked);
    expect(before?.item.title).toBe("저전력 추론 반도체");
    expect(before?.content).toBeNull();
    await present(committee.members, committee.meeting);
    expect((await loadItem(db, asked))?.content?.proposal).toMatchObject({ result: "confirmed", reasons });
    await committee.open();
    await committee.vote(0, "for");
    // What others said is for the minutes.
    expect(JSON.stringify(await loadItem(db, asked))).not.toContain('"seats"');
    await committee.close();
    const after = await loadItem(db, asked);
    expect(after?.content).toBeNull();
    expect(JSON.stringify(after)).not.toContain('"seats"');
  });

  test("records that they are there on the day of the meeting only", async () => {
    await sql`update committee_meeting set meets_at = '2026-11-24T05:00:00Z' where id = ${committee.meeting.meetingId}`.execute(
      db,
    );
    expect(
      await recordAttendance(db, { viewer: committee.member(0), meetingId: committee.meeting.meetingId }),
    ).toEqual(refusedBy(voteReasons.notToday));
  });
});

async function decide(result: "confirmed" | "not_confirmed" = "confirmed") {
  const { people, id: applicationId } = committee;
  const seenRevision = await revisionOf(applicationId);
  return decideApplication(db, { viewer: people.decider, applicationId, seenRevision, result, reasons });
}

describe("The decision", () => {
  async function carry(given: "for" | "against") {
    await present(committee.members, committee.meeting);
    await committee.open();
    for (const at of committee.members.keys()) await committee.vote(at, given);
    await committee.close();
  }

  test("waits for the committee, and is what it agreed to", async () => {
    expect(await decide()).toMatchObject({ ok: false, because: "guard" });
    await carry("for");
    expect(await decide("not_confirmed")).toMatchObject({
      ok: false,
      reasons: [{ en: expect.stringContaining("committee agreed") }],
    });
    expect(await decide()).toEqual({ ok: true });
  });

  test("does not follow a recommendation that was not carried; the same text is not voted on again", async () => {
    await carry("against");
    expect(await decide()).toMatchObject({ ok: false, because: "guard" });
    const waiting = await listReferred(db, { viewer: committee.people.officer });
    expect(waiting.map((one) => one.id)).not.toContain(committee.id);
  });
});

describe("A meeting", () => {
  test("does not end while a vote is open; what was not voted on can be put on another agenda", async () => {
    const other = await referredApplication(committee.people);
    const second = await aMeeting(committee.people.officer, [other.id], committee.members);
    await present(committee.members, second);
    const [item] = second.itemIds;
    await openVote(db, { viewer: committee.member(0), itemId: item ?? 0 });
    const end = { viewer: committee.member(0), meetingId: second.meetingId };
    expect(await endMeeting(db, end)).toEqual(refusedBy(voteReasons.votesAreOpen));
    await closeVote(db, { viewer: committee.member(0), itemId: item ?? 0 });
    expect(await endMeeting(db, end)).toEqual({ ok: true });
    expect(
      await endMeeting(db, { viewer: committee.people.officer, meetingId: committee.meeting.meetingId }),
    ).toEqual({
      ok: true,
    });
    expect((await committee.minutes()).item.outcome).toBe("not_taken");
    const waiting = await listReferred(db, { viewer: committee.people.officer });
    expect(waiting.map((one) => one.id)).toContain(committee.id);
    expect(await endMeeting(db, { viewer: committee.member(3), meetingId: second.meetingId })).toMatchObject({
      because: "not_found",
    });
  });

  test("is convened once by a form that was sent twice; a case is on one agenda at a time", async () => {
    await aMeeting(committee.people.officer, [committee.id], committee.members);
    const { rows } = await sql`select from committee_meeting`.execute(db);
    expect(rows).toHaveLength(1);
    await expect(aMeeting(committee.people.centre, [committee.id], committee.members)).rejects.toThrow(
      "another agenda",
    );
    const mails = await db
      .selectFrom("mail_message")
      .selectAll()
      .where("template", "=", "meeting_invitation")
      .execute();
    for (const { email } of committee.members)
      expect(mails.filter((mail) => mail.to_address === email)).toHaveLength(1);
  });

  test("has its minutes as a paper, with figures, names and the hash", async () => {
    await present(committee.members.slice(0, 4), committee.meeting);
    await committee.open();
    await committee.vote(0, "for");
    await committee.vote(1, "against");
    await committee.close();
    const found = await committee.minutes();
    const text = (await readPdfText(await minutesPdf(found, "ko"))).replaceAll(/\s/g, "");
    for (const said of ["찬성1,반대1,기권0", "위원5·출석하지않음", "부결", found.item.documentHash ?? "?"])
      expect(text).toContain(said);
  });
});

describe("A meeting that is moved", () => {
  const moved = {
    meetsAt: "2026-11-30T05:00:00.000Z",
    place: "세종청사 402호",
    reason: "의장의 국외 출장",
    origin: "https://naru.test",
  };
  const move = (changed: Partial<typeof moved> = {}) =>
    changeMeeting(db, {
      viewer: committee.people.officer,
      meetingId: committee.meeting.meetingId,
      ...moved,
      ...changed,
    });
  const mailed = async () => {
    const rows = await db
      .selectFrom("mail_message")
      .select(["to_address", "text_body as text"])
      .where("template", "=", "meeting_moved")
      .where("sent_at", "is", null)
      .execute();
    return rows;
  };

  test("keeps agenda and members, who are told as its officials are, by mails that name no case", async () => {
    await db.deleteFrom("mail_message").execute();
    await db
      .insertInto("assignment")
      .values({ application_id: committee.id, person_id: committee.people.decider.id, role: "decider" })
      .execute();
    expect(await move()).toEqual({ ok: true });
    // The same form sent twice.
    expect(await move()).toEqual({ ok: true });
    const { meeting, item } = await committee.minutes();
    expect(meeting).toMatchObject({
      meetsAt: "2026-11-30T05:00:00Z",
      place: moved.place,
      moves: [{ fromTime: "2026-11-23T14:00:00+09:00", reason: moved.reason }],
    });
    expect([meeting.members.length, item.outcome]).toEqual([5, null]);
    const mails = await mailed();
    expect(mails.map(({ to_address }) => to_address).sort()).toEqual(
      [...committee.members, committee.people.decider].map(({ id }) => `${id}@example.test`).sort(),
    );
    const { reference, title } = await db
      .selectFrom("application")
      .select(["reference", "title"])
      .where("id", "=", committee.id)
      .executeTakeFirstOrThrow();
    for (const { text } of mails)
      expect([text.includes(moved.reason), text.includes(title), text.includes(reference ?? "")]).toEqual([
        true,
        false,
        false,
      ]);
    const events = await db
      .selectFrom("application_event")
      .select("number")
      .where("application_id", "=", committee.id)
      .where("step", "=", "move_meeting")
      .execute();
    expect(events).toHaveLength(1);
  });

  test.each([
    ["into the past", { meetsAt: "2026-11-20T05:00:00.000Z" }, voteReasons.past],
    ["to where it is", { meetsAt: "2026-11-23T05:00:00.000Z", place: "here" }, voteReasons.notMoved],
  ])("is refused %s", async (_, changed, reason) => {
    const { meeting } = await committee.minutes();
    const place = "place" in changed ? meeting.place : moved.place;
    expect(await move({ ...changed, place })).toEqual(refusedBy(reason));
  });

  test("is refused once somebody is there, and once it has ended", async () => {
    await recordAttendance(db, { viewer: committee.member(2), meetingId: committee.meeting.meetingId });
    expect(await move()).toEqual(refusedBy(voteReasons.begun));
    await endMeeting(db, { viewer: committee.people.officer, meetingId: committee.meeting.meetingId });
    expect(await move()).toEqual(refusedBy(voteReasons.ended));
  });
});
