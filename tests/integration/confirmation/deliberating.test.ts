import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { sendBackApplication } from "#app/confirmation/decide/send-back-application.server.ts";
import { declareConflict } from "#app/confirmation/deliberate/declare-member.server.ts";
import { recordAttendance } from "#app/confirmation/deliberate/record-attendance.server.ts";
import { recordVote } from "#app/confirmation/deliberate/record-vote.server.ts";
import { voteReasons } from "#app/confirmation/deliberate/vote-reasons.ts";
import { loadChain } from "#app/confirmation/procedure/load-events.server.ts";
import { db } from "#db/client.server.ts";
import { aCommittee, present, refusedBy, someMembers } from "#tests/support/confirmation/a-meeting.ts";
import { reasons, revisionOf } from "#tests/support/confirmation/deciding.ts";

let committee: Awaited<ReturnType<typeof aCommittee>>;
beforeEach(async () => {
  committee = await aCommittee();
});

async function votesRecorded(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from application_event
    where application_id = ${committee.id} and step = 'cast_vote'`.execute(db);
  return rows[0]?.count ?? 0;
}

describe("A vote", () => {
  test("needs a quorum to be opened, and is counted with its hash, by name, once it is closed", async () => {
    await present(committee.members.slice(0, 2), committee.meeting);
    expect(await committee.open()).toMatchObject({
      ok: false,
      reasons: [{ en: expect.stringContaining("no quorum") }],
    });
    await present(committee.members.slice(2, 4), committee.meeting);
    expect(await committee.open()).toEqual({ ok: true });
    for (const [at, given] of ["for", "for", "for", "against"].entries())
      expect(await committee.vote(at, given as "for")).toEqual({ ok: true });
    expect((await committee.minutes()).item).toMatchObject({
      outcome: null,
      count: null,
      voted: 4,
      present: 4,
    });
    expect(await committee.close()).toEqual({ ok: true });
    const { item } = await committee.minutes();
    expect(item).toMatchObject({
      outcome: "carried",
      result: "confirmed",
      count: { base: 5, needed: 3, present: 4, for: 3, against: 1, abstain: 0, silent: 0 },
    });
    const { document, document_hash: hash } = await db
      .selectFrom("agenda_item")
      .select(["document", "document_hash"])
      .where("id", "=", committee.itemId)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(document ?? "")).toMatchObject({ result: "confirmed", reasons, submission: 0 });
    expect(item.documentHash).toBe(hash);
    expect(
      createHash("sha256")
        .update(document ?? "")
        .digest("hex"),
    ).toBe(hash);
    const { chain, events } = await loadChain(db, committee.id);
    expect(chain).toMatchObject({ state: "whole" });
    expect(events.map(({ step }) => step).slice(-7)).toEqual([
      "put_on_agenda",
      "open_vote",
      "cast_vote",
      "cast_vote",
      "cast_vote",
      "cast_vote",
      "close_vote",
    ]);
  });

  test("is refused once it is closed, and changes nothing", async () => {
    await present(committee.members, committee.meeting);
    await committee.open();
    await committee.vote(0, "for");
    await committee.close();
    expect(await committee.vote(1, "against")).toEqual(refusedBy(voteReasons.closed));
    expect(await committee.vote(0, "against")).toEqual(refusedBy(voteReasons.closed));
    expect((await committee.minutes()).item.count).toMatchObject({ for: 1, against: 0, silent: 4 });
  });

  test("sent twice, even at once, is one; another one before closing takes its place, and both are recorded", async () => {
    await present(committee.members, committee.meeting);
    await committee.open();
    const answers = await Promise.all([
      committee.vote(0, "for"),
      committee.vote(0, "for"),
      committee.vote(0, "for"),
    ]);
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    expect(await votesRecorded()).toBe(1);
    await committee.vote(0, "against");
    expect(await votesRecorded()).toBe(2);
    await committee.close();
    expect((await committee.minutes()).item.count).toMatchObject({ for: 0, against: 1, silent: 4 });
  });

  test("is either in the count or refused, where it comes at the moment of closing", async () => {
    await present(committee.members, committee.meeting);
    await committee.open();
    const [late] = await Promise.all([committee.vote(1, "for"), committee.close()]);
    expect((await committee.minutes()).item.count?.for).toBe(late.ok ? 1 : 0);
  });

  test.each([
    ["is not open yet", async () => present(committee.members, committee.meeting), voteReasons.notOpened],
    [
      "comes from somebody who is not there",
      async () => {
        await present(committee.members.slice(1), committee.meeting);
        await db
          .insertInto("agenda_member")
          .values({
            item_id: committee.itemId,
            person_id: committee.member(0).id,
            declared_at: "2026-11-23T00:00:00Z",
          })
          .execute();
        await committee.open(1);
      },
      voteReasons.attendFirst,
    ],
    [
      "comes before a declaration",
      async () => {
        await present(committee.members.slice(1), committee.meeting);
        await committee.open(1);
        await recordAttendance(db, { viewer: committee.member(0), meetingId: committee.meeting.meetingId });
      },
      voteReasons.declareFirst,
    ],
  ])("is refused where it %s", async (_, prepare, reason) => {
    await prepare();
    expect(await committee.vote(0, "for")).toEqual(refusedBy(reason));
  });

  test("is nobody's who is not invited, or whose role was taken away while the form was open", async () => {
    await present(committee.members, committee.meeting);
    await committee.open();
    const [other] = await someMembers(1);
    if (other === undefined) throw new Error("there is one");
    expect(await recordVote(db, { viewer: other, itemId: committee.itemId, vote: "for" })).toMatchObject({
      because: "not_found",
    });
    await committee.vote(4, "for");
    await db.deleteFrom("staff_role").where("person_id", "=", committee.member(4).id).execute();
    expect(await committee.vote(4, "against")).toMatchObject({ because: "not_found" });
    await committee.close();
    expect((await committee.minutes()).item.count).toMatchObject({ base: 4, present: 4, for: 0 });
  });

  test("is opened and closed by whoever presides alone: the chair or, where the chair is recused, the deputy", async () => {
    await present(committee.members, committee.meeting);
    expect(await committee.open(1)).toEqual(refusedBy(voteReasons.notPresiding));
    await declareConflict(db, { viewer: committee.member(0), itemId: committee.itemId, reason: "친족" });
    expect(await committee.open(2)).toEqual(refusedBy(voteReasons.notPresiding));
    expect(await committee.open(1)).toEqual({ ok: true });
    expect(await committee.close(1)).toEqual({ ok: true });
  });

  test("is void where the recommendation was sent back while it was open", async () => {
    await present(committee.members, committee.meeting);
    await committee.open();
    await committee.vote(0, "for");
    const seenRevision = await revisionOf(committee.id);
    const back = {
      viewer: committee.people.decider,
      applicationId: committee.id,
      seenRevision,
      reason: "다시",
    };
    expect(await sendBackApplication(db, back)).toEqual({ ok: true });
    expect(await committee.vote(1, "for")).toEqual(refusedBy(voteReasons.replaced));
    await committee.close();
    expect((await committee.minutes()).item.outcome).toBe("void");
  });
});
