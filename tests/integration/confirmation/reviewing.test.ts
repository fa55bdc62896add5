import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { closeReview } from "#app/confirmation/review/close-review.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { declareReview, declineReview } from "#app/confirmation/review/declare-review.server.ts";
import { listReviews } from "#app/confirmation/review/find-review.server.ts";
import { listExperts } from "#app/confirmation/review/list-experts.server.ts";
import { loadReview } from "#app/confirmation/review/load-review.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { sendReviewReminders } from "#app/confirmation/review/send-review-reminders.server.ts";
import { submitReview } from "#app/confirmation/review/submit-review.server.ts";
import { openFile } from "#app/files/open-file.server.ts";
import { folderStorage } from "#app/files/storage/folder-storage.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { aSubmission, mailTo, revisionOf } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const today = seoulDay(now().toString());
const scores = ["scope", "level", "evidence"].map((key) => ({ key, level: 4, words: "시험 성적이 있음" }));
const storage = folderStorage("/nowhere");
let officer: Person;
let expert: Person;
let companyId: number;
let id: number;
let token: string;

beforeEach(async () => {
  officer = await anOfficial("과윤서", "ministry_officer");
  expert = await anOfficial("전유찬", "expert");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
  ({ token } = await aSubmission(id, companyId));
});

async function commission(more: Partial<Parameters<typeof commissionReview>[1]> = {}) {
  return commissionReview(db, {
    viewer: officer,
    applicationId: id,
    seenRevision: await revisionOf(id),
    expertIds: [expert.id],
    dueOn: addDays(today, 14),
    origin: "https://naru.test",
    ...more,
  });
}

async function reviewOf(viewer = expert): Promise<number> {
  const [first] = await listReviews(db, { viewer });
  if (first === undefined) throw new Error("nothing was commissioned");
  return first.id;
}

async function declared(viewer = expert) {
  const reviewId = await reviewOf(viewer);
  expect(await declareReview(db, { viewer, reviewId })).toEqual({ ok: true });
  return { viewer, reviewId };
}

const isStopped = async () => (await loadCase(db, officer, id))?.clock.isStopped;
const mayOpen = async (viewer: Person) => (await openFile(db, storage, { viewer, token })) !== null;
const insider = (person: Person): Person => {
  const own = { id: companyId, name: "", nameEn: null, isSample: false, isVerified: true, revision: 1 };
  return { ...person, companies: [{ ...own, role: "viewer" }] };
};

describe("Commissioning", () => {
  test("stops the clock until the last review has ended", async () => {
    const second = await anOfficial("심사랑", "expert");
    expect(await isStopped()).toBe(false);
    expect(await commission({ expertIds: [expert.id, second.id] })).toEqual({ ok: true });
    expect(await isStopped()).toBe(true);
    const own = await declared();
    expect(await submitReview(db, { ...own, scores })).toEqual({ ok: true });
    expect(await isStopped()).toBe(true);
    const reviewId = await reviewOf(second);
    await closeReview(db, {
      viewer: officer,
      applicationId: id,
      seenRevision: await revisionOf(id),
      reviewId,
      reason: "건강상 사유",
    });
    expect(await isStopped()).toBe(false);
  });

  test("twice by one form commissions once; the mail names neither applicant nor title", async () => {
    const seenRevision = await revisionOf(id);
    const both = await Promise.all([1, 2].map(() => commission({ seenRevision })));
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await listReviews(db, { viewer: expert })).toHaveLength(1);
    expect((await mailTo(expert.email))?.text).not.toMatch(/한빛칩|저전력/);
  });

  test("is impossible of whoever acts for the applicant, handles the case, is commissioned already or declined", async () => {
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: expert.id, role: "viewer" })
      .execute();
    expect(await commission()).toMatchObject({ ok: false, because: "guard" });
    await db.deleteFrom("membership").where("person_id", "=", expert.id).execute();
    await db
      .insertInto("assignment")
      .values({ application_id: id, person_id: expert.id, role: "decider" })
      .execute();
    expect(await commission()).toMatchObject({ ok: false, because: "guard" });
    await db.deleteFrom("assignment").where("person_id", "=", expert.id).execute();
    expect(await commission()).toEqual({ ok: true });
    expect(await commission()).toMatchObject({ ok: false, because: "guard" });
    await declineReview(db, { viewer: expert, reviewId: await reviewOf(), reason: "공동 연구" });
    expect(await commission()).toMatchObject({ ok: false, because: "guard" });
  });

  test.each([[[]], [["nobody"]]])("of %j commissions nobody", async (expertIds) => {
    expect(await commission({ expertIds })).toMatchObject({ ok: false, because: "guard" });
  });

  test("is not the centre's, and nobody commissions in an own case", async () => {
    const centre = await anOfficial("정가람", "centre_officer");
    expect(await commission({ viewer: centre })).toMatchObject({ ok: false });
    expect(await commission({ viewer: insider(officer) })).toMatchObject({ ok: false });
  });

  test("sees the load of each expert and the hints: mail of the same house, advice given before", async () => {
    await db
      .updateTable("person")
      .set({ email: `${expert.id}@hanbit.test` })
      .where("id", "=", expert.id)
      .execute();
    const { id: member } = await anOfficial("한서진");
    await db
      .updateTable("person")
      .set({ email: `${member}@hanbit.test` })
      .where("id", "=", member)
      .execute();
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: member, role: "owner" })
      .execute();
    await db
      .insertInto("mandate")
      .values({ company_id: companyId, person_id: expert.id, revoked_at: "2026-01-01T00:00:00Z" })
      .execute();
    const found = (await listExperts(db, { applicationId: id, dueOn: addDays(today, 14) })).find(
      (one) => one.id === expert.id,
    );
    expect(found).toMatchObject({
      openReviews: 0,
      obstacles: [],
      hints: ["same_domain", "advised_before", "no_pledge"],
    });
    await commission();
    const after = (await listExperts(db, { applicationId: id, dueOn: addDays(today, 14) })).find(
      (one) => one.id === expert.id,
    );
    expect(after).toMatchObject({ openReviews: 1, obstacles: ["commissioned"] });
  });
});

describe("An expert", () => {
  test("sees title and applicant only until they declare to be without conflict; then the frozen submission and its files", async () => {
    await commission();
    const reviewId = await reviewOf();
    const before = await loadReview(db, { viewer: expert, reviewId });
    expect(before).toMatchObject({
      review: { title: "저전력 추론 반도체", company: "한빛칩" },
      content: null,
    });
    expect(JSON.stringify(before)).not.toContain("비밀스러운");
    expect(await mayOpen(expert)).toBe(false);
    expect(await submitReview(db, { viewer: expert, reviewId, scores })).toMatchObject({ ok: false });
    await declared();
    const after = await loadReview(db, { viewer: expert, reviewId });
    expect(JSON.stringify(after?.content)).toContain("비밀스러운");
    expect(after?.content?.submissions[0]?.content?.[1]?.questions[0]?.files).toMatchObject([
      { token, name: "성적서.pdf" },
    ]);
    expect(after?.content?.rubric).toHaveLength(3);
    expect(await mayOpen(expert)).toBe(true);
  });

  test("who declared a conflict finds the application nowhere, whatever other office they hold", async () => {
    await commission({ dueOn: addDays(today, 2) });
    const own = await declared();
    expect(await mayOpen(expert)).toBe(true);
    expect(await declineReview(db, { ...own, reason: "신청인과 공동 연구 중" })).toEqual({ ok: true });
    expect(await listReviews(db, { viewer: expert })).toEqual([]);
    expect(await loadReview(db, own)).toBeNull();
    expect(await mayOpen(expert)).toBe(false);
    expect(await declareReview(db, own)).toMatchObject({ because: "not_found" });
    expect(await submitReview(db, { ...own, scores })).toMatchObject({ because: "not_found" });
    expect(await declineReview(db, { ...own, reason: "다시" })).toMatchObject({ because: "not_found" });
    const officeToo: Person = {
      ...expert,
      staff: [...expert.staff, { role: "centre_officer", agencyId: null }],
    };
    expect(await loadCase(db, officeToo, id)).toBeNull();
    expect(await mayOpen(officeToo)).toBe(false);
    await sendReviewReminders(db, { origin: "https://naru.test" });
    expect((await mailTo(expert.email))?.template).toBe("review_commission");
    expect((await loadReviews(db, { applicationId: id })).reviews).toMatchObject([
      { declinedReason: "신청인과 공동 연구 중" },
    ]);
  });

  test("sees own reviews only, and no commission that was ended, or of a company that they act for by now", async () => {
    await commission();
    const reviewId = await reviewOf();
    const other = await anOfficial("심사랑", "expert");
    for (const stranger of [other, insider(expert), { ...expert, staff: [] }, officer])
      expect(await loadReview(db, { viewer: stranger, reviewId })).toBeNull();
    await closeReview(db, {
      viewer: officer,
      applicationId: id,
      seenRevision: await revisionOf(id),
      reviewId,
      reason: "중복",
    });
    expect(await loadReview(db, { viewer: expert, reviewId })).toBeNull();
  });

  test("gives an own score first and sees the others' then, without names", async () => {
    const other = await anOfficial("심사랑", "expert");
    await commission({ expertIds: [expert.id, other.id] });
    const theirs = await declared(other);
    await submitReview(db, {
      ...theirs,
      scores: scores.map((score) => ({ ...score, level: 1, words: "다른 의견" })),
    });
    const own = await declared();
    expect((await loadReview(db, own))?.others).toEqual([]);
    await submitReview(db, { ...own, scores });
    const after = await loadReview(db, own);
    expect(after?.others).toMatchObject([[{ level: 1, words: "다른 의견" }, {}, {}]]);
    expect(JSON.stringify(after)).not.toContain("심사랑");
  });

  test("submits once: the same form again changes nothing", async () => {
    await commission();
    const own = await declared();
    const twice = await Promise.all([1, 2].map(() => submitReview(db, { ...own, scores })));
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect(
      await submitReview(db, { ...own, scores: scores.map((score) => ({ ...score, level: 1 })) }),
    ).toEqual({ ok: true });
    const { reviews } = await loadReviews(db, { applicationId: id });
    expect(reviews[0]?.scores?.map(({ level }) => level)).toEqual([4, 4, 4]);
    expect(await declineReview(db, { ...own, reason: "늦게" })).toMatchObject({
      ok: false,
      because: "guard",
    });
  });

  test("finds a withdrawn application no more; of a decided one only what they wrote", async () => {
    await commission();
    const own = await declared();
    await db.updateTable("application").set({ status: "withdrawn" }).where("id", "=", id).execute();
    expect(await loadReview(db, own)).toBeNull();
    expect(await mayOpen(expert)).toBe(false);
    await db.updateTable("application").set({ status: "examination" }).where("id", "=", id).execute();
    await submitReview(db, { ...own, scores });
    await db.updateTable("application").set({ status: "decided" }).where("id", "=", id).execute();
    const after = await loadReview(db, own);
    expect(after?.content?.submissions).toEqual([]);
    expect(after?.review.scores).toHaveLength(3);
  });

  test.each([
    ["sensitive", 1, "비밀스러운"],
    ["security", 0, null],
  ] as const)("sees a %s case with %d looks on record", async (security_class, looks, shown) => {
    await db.updateTable("application").set({ security_class }).where("id", "=", id).execute();
    await commission();
    expect((await mailTo(expert.email))?.text).not.toContain("http");
    const own = await declared();
    const loaded = JSON.stringify(await loadReview(db, own));
    expect(loaded.includes("비밀스러운")).toBe(shown !== null);
    expect(await mayOpen(expert)).toBe(shown !== null);
    const rows = await db
      .selectFrom("application_look")
      .select("what")
      .where("application_id", "=", id)
      .where("what", "like", "review %")
      .execute();
    expect(rows).toHaveLength(looks);
  });
});
