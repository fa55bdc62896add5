import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { closeReview } from "#app/confirmation/review/close-review.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { declareReview } from "#app/confirmation/review/declare-review.server.ts";
import { listReviews } from "#app/confirmation/review/find-review.server.ts";
import { loadReview } from "#app/confirmation/review/load-review.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { submitReview } from "#app/confirmation/review/submit-review.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { revisionOf } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const scores = ["scope", "level", "evidence"].map((key) => ({ key, level: 4, words: "시험 성적이 있음" }));
let officer: Person;
let expert: Person;
let id: number;

beforeEach(async () => {
  officer = await anOfficial("과윤서", "ministry_officer");
  expert = await anOfficial("전유찬", "expert");
  id = await anApplication({ companyId: await aCompany(), round: await aRound(), status: "examination" });
});

async function commission(expertIds = [expert.id]) {
  const dueOn = addDays(seoulDay(now().toString()), 14);
  const seenRevision = await revisionOf(id);
  const asked = { viewer: officer, applicationId: id, seenRevision, expertIds, dueOn };
  return commissionReview(db, { ...asked, origin: "https://naru.test" });
}

async function declared(viewer = expert) {
  const [review] = await listReviews(db, { viewer });
  const own = { viewer, reviewId: review?.id ?? 0 };
  expect(await declareReview(db, own)).toEqual({ ok: true });
  return own;
}

describe("A review", () => {
  test("keeps the rubric under which the application was made, whatever form the round has by now", async () => {
    await commission();
    const own = await declared();
    const before = (await loadReview(db, own))?.content?.rubric;
    const newer = (await aRound()).holdingForm;
    await sql`
      update confirmation_form set definition = jsonb_set(definition, '{rubric}', '[{"key": "other"}]')
      where id = ${newer}`.execute(db);
    await sql`
      update round set holding_form_id = ${newer}
      where id = (select round_id from application where id = ${id})`.execute(db);
    expect((await loadReview(db, own))?.content?.rubric).toEqual(before);
    await submitReview(db, { ...own, scores });
    expect((await loadReviews(db, { applicationId: id })).rubric).toEqual(before);
  });

  test("changes and adds nothing once the case is before the committee", async () => {
    const other = await anOfficial("심사랑", "expert");
    await commission([expert.id, other.id]);
    const own = await declared();
    await submitReview(db, { ...own, scores });
    const theirs = await declared(other);
    await db.updateTable("application").set({ status: "deliberation" }).where("id", "=", id).execute();
    const before = await loadReviews(db, { applicationId: id });
    const lower = scores.map((score) => ({ ...score, level: 1 }));
    expect(await submitReview(db, { ...theirs, scores: lower })).toMatchObject({ ok: false });
    expect(await submitReview(db, { ...own, scores: lower })).toEqual({ ok: true });
    expect(await commission([(await anOfficial("고다온", "expert")).id])).toMatchObject({
      ok: false,
    });
    const { reviewId } = theirs;
    const seenRevision = await revisionOf(id);
    const closing = { viewer: officer, applicationId: id, seenRevision, reviewId, reason: "중복" };
    expect(await closeReview(db, closing)).toMatchObject({ ok: false });
    expect(await loadReviews(db, { applicationId: id })).toEqual(before);
  });
});
