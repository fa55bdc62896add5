import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { acceptProposal } from "#app/confirmation/assignment/accept-proposal.server.ts";
import { changeProposal, repairProposal } from "#app/confirmation/assignment/change-proposal.server.ts";
import { createProposal } from "#app/confirmation/assignment/create-proposal.server.ts";
import { loadAssignment } from "#app/confirmation/assignment/load-assignment.server.ts";
import { saveOwn } from "#app/confirmation/experts/save-own.server.ts";
import { declineReview } from "#app/confirmation/review/declare-review.server.ts";
import { listReviews } from "#app/confirmation/review/find-review.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const today = seoulDay(now().toString());
const dueOn = addDays(today, 14);
const origin = "https://naru.test";
let officer: Person;
let round: Awaited<ReturnType<typeof aRound>>;
let technology: string;
let companies: number[];
let cases: number[];

beforeEach(async () => {
  // The pool is everybody's: what an earlier test said is of no use to this one.
  await db.deleteFrom("expert").execute();
  officer = await anOfficial("과윤서", "ministry_officer");
  round = await aRound();
  companies = [await aCompany("한빛칩"), await aCompany("나래바이오")];
  cases = [];
  for (const companyId of companies)
    cases.push(await anApplication({ companyId, round, status: "examination" }));
  const { version_id, technology_code } = await db
    .selectFrom("application")
    .select(["version_id", "technology_code"])
    .where("id", "=", cases[0] ?? 0)
    .executeTakeFirstOrThrow();
  technology = `${version_id}/${technology_code}`;
});

/** An expert whom nothing bars, but what is said here. */
async function anExpert(
  name: string,
  {
    level = 2,
    capacity = 3,
    hasPledged = true,
  }: { level?: number; capacity?: number; hasPledged?: boolean } = {},
): Promise<Person> {
  const expert = await anOfficial(name, "expert");
  // Everybody here has the same domain, as nobody of one organisation would.
  await db
    .updateTable("person")
    .set({ email: `${expert.id}@${expert.id}.test` })
    .where("id", "=", expert.id)
    .execute();
  await saveOwn(db, { viewer: expert, change: { intent: "basics", employer: null, capacity } });
  await saveOwn(db, { viewer: expert, change: { intent: "technology", technology, level } });
  if (hasPledged) await saveOwn(db, { viewer: expert, change: { intent: "pledge" } });
  return expert;
}

const propose = (more: { reviewers?: number; pairCap?: number; viewer?: Person; dueOn?: string } = {}) =>
  createProposal(db, { viewer: officer, roundId: round.id, dueOn, reviewers: 1, pairCap: 5, ...more });
const shown = async (viewer = officer) =>
  (await loadAssignment(db, { viewer, roundId: round.id, page: 1, changing: 0 })).proposal;
const panels = async () => (await shown())?.cases.map(({ pairs }) => pairs.map(({ name }) => name));
const accept = () => acceptProposal(db, { viewer: officer, roundId: round.id, origin });
const reviewsOf = async (viewer: Person) => (await listReviews(db, { viewer })).length;

describe("A proposal", () => {
  test("takes those who know most, within their capacity, and says why", async () => {
    await anExpert("전문가", { level: 3, capacity: 1 });
    await anExpert("경험자", { level: 2, capacity: 1 });
    await anExpert("문외한", { level: 1, capacity: 9 });
    expect(await propose()).toMatchObject({ ok: true });
    const proposal = await shown();
    expect(proposal?.figures).toMatchObject({ tally: { levels: [0, 1, 1], missing: 0 }, isProven: true });
    expect(proposal?.cases.flatMap(({ pairs }) => pairs.map(({ places }) => places))).toEqual([
      { used: 1, capacity: 1 },
      { used: 1, capacity: 1 },
    ]);
  });

  test.each<[string, (expert: Person) => Promise<unknown>]>([
    [
      "away",
      (viewer) => saveOwn(db, { viewer, change: { intent: "absence", fromOn: dueOn, untilOn: dueOn } }),
    ],
    [
      "tied",
      (viewer) =>
        saveOwn(db, {
          viewer,
          change: { intent: "interest", kind: "advice", company: "(주)한빛칩", number: null },
        }),
    ],
    ["full", (viewer) => saveOwn(db, { viewer, change: { intent: "basics", employer: null, capacity: 0 } })],
    [
      "no_pledge",
      (viewer) =>
        db.updateTable("expert").set({ pledged_year: 2025 }).where("person_id", "=", viewer.id).execute(),
    ],
  ])(
    "leaves a place empty rather than give it to somebody who is barred, and says by what: %s",
    async (bar, act) => {
      await act(await anExpert("전유찬"));
      await propose();
      const [first] = (await shown())?.cases ?? [];
      expect(first).toMatchObject({ pairs: [], empty: 1, known: 1, barred: [{ bar, count: 1 }] });
    },
  );

  test("says that nobody states the technology", async () => {
    await propose();
    expect((await shown())?.cases[0]).toMatchObject({ empty: 1, known: 0, barred: [] });
  });

  test("is the same for the same round", async () => {
    for (const name of ["가", "나", "다", "라"]) await anExpert(name);
    await propose({ reviewers: 2 });
    const first = await panels();
    await propose({ reviewers: 2 });
    expect(await panels()).toEqual(first);
  });

  test("is its officer's own, and has no case of a company for which the officer acts", async () => {
    await anExpert("전유찬");
    const [companyId = 0] = companies;
    const own = { id: companyId, name: "", nameEn: null, isSample: true, isVerified: true, revision: 1 };
    const insider: Person = { ...officer, companies: [{ ...own, role: "viewer" }] };
    await propose({ viewer: insider });
    expect((await shown(insider))?.cases.map(({ id }) => id)).toEqual([cases[1]]);
    expect(await shown(await anOfficial("고다온", "ministry_officer"))).toBeNull();
  });

  test.each([
    ["in the past", () => addDays(today, -1)],
    ["today", () => today],
  ])("has no due date %s", async (_, day) => {
    expect(await propose({ dueOn: day() })).toEqual({ ok: false, reason: "notAllowed" });
  });

  test("is not the centre's to make", async () => {
    const viewer = await anOfficial("정가람", "centre_officer");
    expect(await propose({ viewer })).toMatchObject({ ok: false, reason: "needsMinistry" });
  });
});

describe("An officer changes a proposal", () => {
  const change = async (out: string, into: string) =>
    changeProposal(db, {
      viewer: officer,
      roundId: round.id,
      applicationId: cases[0] ?? 0,
      out,
      into,
      reason: "같은 과제를 평가한 경험",
    });

  test("with a reason that stays with the pair", async () => {
    const best = await anExpert("전문가", { level: 3 });
    const other = await anExpert("경험자");
    await propose();
    expect(await change(best.id, other.id)).toEqual({ ok: true });
    expect((await shown())?.cases[0]?.pairs).toMatchObject([
      { expertId: other.id, changedReason: "같은 과제를 평가한 경험" },
    ]);
  });

  test("never against a hard rule, nor what is not there", async () => {
    const best = await anExpert("전문가", { level: 3 });
    const away = await anExpert("경험자");
    await saveOwn(db, { viewer: away, change: { intent: "absence", fromOn: today, untilOn: dueOn } });
    await propose();
    expect(await change(best.id, away.id)).toEqual({ ok: false, reason: "notAllowed" });
    expect(await change(away.id, best.id)).toEqual({ ok: false, reason: "outdated" });
    expect(await change("", best.id)).toEqual({ ok: false, reason: "notAllowed" });
  });
});

describe("A proposal is accepted as a whole", () => {
  test("commissions every review by its own event, once", async () => {
    const one = await anExpert("전유찬");
    await propose();
    expect(await accept()).toEqual({ ok: true, reviews: 2 });
    expect(await reviewsOf(one)).toBe(2);
    const events = await db
      .selectFrom("application_event")
      .select(["step", "actor"])
      .where("application_id", "in", cases)
      .execute();
    expect(events).toEqual([1, 2].map(() => ({ step: "commission_review", actor: "ministry_officer" })));
    expect(await accept()).toEqual({ ok: false, reason: "gone" });
    expect(await reviewsOf(one)).toBe(2);
  });

  test("twice at once commissions once", async () => {
    const one = await anExpert("전유찬");
    await propose();
    const both = await Promise.all([accept(), accept()]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reviewsOf(one)).toBe(2);
  });

  test("or not at all, where one case is out of reach by now", async () => {
    const one = await anExpert("전유찬");
    await propose();
    await db
      .insertInto("assignment")
      .values({ application_id: cases[1] ?? 0, person_id: one.id, role: "decider" })
      .execute();
    expect(await accept()).toEqual({ ok: false, reason: "outdated" });
    expect(await reviewsOf(one)).toBe(0);
  });

  test("after it was mended, where somebody went away: the others stay", async () => {
    const gone = await anExpert("전유찬", { level: 3, capacity: 1 });
    const stays = await anExpert("고다온", { level: 3, capacity: 1 });
    await anExpert("심사랑", { level: 1 });
    await propose();
    await saveOwn(db, { viewer: gone, change: { intent: "absence", fromOn: today, untilOn: today } });
    expect(await accept()).toEqual({ ok: false, reason: "outdated" });
    expect(await repairProposal(db, { viewer: officer, roundId: round.id })).toEqual({
      ok: true,
      dropped: 1,
      moved: 0,
    });
    expect((await panels())?.flat().sort()).toEqual(["고다온", "심사랑"]);
    expect(await accept()).toEqual({ ok: true, reviews: 2 });
    expect([await reviewsOf(gone), await reviewsOf(stays)]).toEqual([0, 1]);
  });

  test("and whoever declines is replaced by a new proposal that moves nobody", async () => {
    const declines = await anExpert("전유찬", { level: 3, capacity: 1 });
    const stays = await anExpert("고다온", { level: 3, capacity: 1 });
    await propose();
    await accept();
    const [review] = await listReviews(db, { viewer: declines });
    await declineReview(db, { viewer: declines, reviewId: review?.id ?? 0, reason: "공동 연구" });
    const fresh = await anExpert("심사랑", { level: 1 });
    await propose();
    expect((await panels())?.flat()).toEqual(["심사랑"]);
    expect(await accept()).toEqual({ ok: true, reviews: 1 });
    expect([await reviewsOf(stays), await reviewsOf(fresh)]).toEqual([1, 1]);
  });
});
