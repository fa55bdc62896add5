import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { listPlannedRounds, loadRound } from "#app/confirmation/rounds/load-rounds.server.ts";
import { planRound } from "#app/confirmation/rounds/plan-round.server.ts";
import type { RoundPlan } from "#app/confirmation/rounds/round-plan.ts";
import { settleChange } from "#app/confirmation/rounds/settle-change.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const now = "2026-11-23T00:00:00Z";
let lee: Person;
let kim: Person;
let roundId: number;

beforeEach(async () => {
  await sql`truncate round cascade`.execute(db);
  lee = await anOfficial("이검토", "ministry_officer");
  kim = await anOfficial("김접수", "centre_officer");
  roundId = (await aRound()).id;
});

async function current(id = roundId): Promise<RoundPlan> {
  const round = await loadRound(db, { roundId: id, now });
  if (round === null) throw new Error("the round is there");
  return round.plan;
}

const change = async (changed: Partial<RoundPlan>) => ({
  roundId,
  plan: { ...(await current()), ...changed },
  reason: "휴무일 공고",
});

async function waitingId(): Promise<number> {
  const [planned] = await listPlannedRounds(db);
  return planned?.id ?? (await loadRound(db, { roundId, now }))?.waiting?.id ?? 0;
}

const settle = (viewer: Person, changeId: number, how: "take" | "refuse" | "withdraw" = "take") =>
  settleChange(db, { viewer, changeId, how, note: how === "refuse" ? "근거 없음" : null });

test("A change takes effect when a second person takes it, and not for whoever planned it", async () => {
  const settings = { ...(await current()).settings, closedOn: ["2027-01-28"] };
  expect(await planRound(db, { viewer: lee, ...(await change({ settings })) })).toEqual({ ok: true });
  const changeId = await waitingId();
  expect(await settle(lee, changeId)).toEqual({ ok: false, reason: "ownPlan" });
  expect((await current()).settings.closedOn).toEqual([]);
  expect(await settle(kim, changeId)).toEqual({ ok: true, roundId });
  expect((await current()).settings.closedOn).toEqual(["2027-01-28"]);
  const [settled] = (await loadRound(db, { roundId, now }))?.settled ?? [];
  expect([settled?.state, settled?.plannedBy?.name, settled?.settledBy?.name]).toEqual([
    "taken",
    "이검토",
    "김접수",
  ]);
  expect(await settle(kim, changeId)).toEqual({ ok: false, reason: "gone" });
});

test("A new round is there once it is taken; a double click plans one", async () => {
  const plan = { ...(await current()), opensAt: "2027-01-04T00:00:00Z", closesAt: "2027-02-04T09:00:00Z" };
  const planning = { viewer: lee, roundId: null, plan, reason: "새 회차" };
  const both = await Promise.all([planRound(db, planning), planRound(db, planning)]);
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  expect(await listPlannedRounds(db)).toHaveLength(1);
  const taken = await settle(kim, await waitingId());
  expect(taken.ok && taken.roundId !== null && (await current(taken.roundId)).opensAt).toBe(plan.opensAt);
});

test("A round that overlaps another is refused, and so is one that came to overlap before it was taken", async () => {
  const plan = { ...(await current()), opensAt: "2026-12-04T08:59:59Z", closesAt: "2027-02-04T09:00:00Z" };
  const overlaps = { ok: false, reason: "faults", faults: [{ item: "opensAt", reason: "overlaps" }] };
  const planning = { viewer: lee, roundId: null, reason: "새 회차" };
  expect(await planRound(db, { ...planning, plan })).toEqual(overlaps);
  const later = { ...plan, opensAt: "2026-12-05T00:00:00Z" };
  expect(await planRound(db, { ...planning, plan: later })).toEqual({ ok: true });
  await db
    .updateTable("round")
    .set({ closes_at: "2026-12-06T00:00:00Z" })
    .where("id", "=", roundId)
    .execute();
  expect(await settle(kim, await waitingId())).toEqual(overlaps);
});

test("What applicants relied on stays: rubric and forms of a round with applications, periods of one that opened", async () => {
  const round = await aRound();
  await anApplication({ companyId: await aCompany(), round: { ...round, id: roundId } });
  const plan = { holdingFormId: round.holdingForm };
  expect(await planRound(db, { viewer: lee, ...(await change(plan)) })).toMatchObject({
    faults: [{ item: "holdingFormId", reason: "locked" }],
  });
});

test("A round has one change at a time; it is refused with a note, or withdrawn by whoever planned it", async () => {
  await planRound(db, { viewer: lee, ...(await change({ nameEn: "Round four" })) });
  expect(await planRound(db, { viewer: kim, ...(await change({ nameEn: "Round 4" })) })).toEqual({
    ok: false,
    reason: "waits",
  });
  const changeId = await waitingId();
  expect(await settle(kim, changeId, "withdraw")).toEqual({ ok: false, reason: "notYourPlan" });
  expect(await settle(kim, changeId, "refuse")).toEqual({ ok: true, roundId });
  expect((await current()).nameEn).not.toBe("Round four");
  expect(await planRound(db, { viewer: kim, ...(await change({})) })).toEqual({
    ok: false,
    reason: "nothingChanges",
  });
});

test("Nobody plans or takes a change whose role was taken away meanwhile", async () => {
  await planRound(db, { viewer: lee, ...(await change({ nameEn: "Round four" })) });
  const former = { ...kim, staff: [] };
  expect(await settle(former, await waitingId())).toEqual({ ok: false, reason: "needsOfficer" });
  expect(await planRound(db, { viewer: former, ...(await change({})) })).toEqual({
    ok: false,
    reason: "needsOfficer",
  });
});
