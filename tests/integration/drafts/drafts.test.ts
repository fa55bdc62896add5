import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { exportCompany } from "#app/companies/export-company.server.ts";
import { endMembership } from "#app/companies/members/membership.server.ts";
import { writeMessage } from "#app/confirmation/case/write-message.server.ts";
import { closeReview } from "#app/confirmation/review/close-review.server.ts";
import { declareReview } from "#app/confirmation/review/declare-review.server.ts";
import { submitReview } from "#app/confirmation/review/submit-review.server.ts";
import { aboutApplication, type DraftPlace } from "#app/drafts/draft.ts";
import { findDrafts } from "#app/drafts/find-drafts.server.ts";
import { removeOldDrafts } from "#app/drafts/remove-old-drafts.server.ts";
import { saveDraft } from "#app/drafts/save-draft.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { revisionOf } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

let expert: Person;
let officer: Person;
let companyId: number;
let id: number;
let reviewId: number;

beforeEach(async () => {
  expert = await anOfficial("전유찬", "expert");
  officer = await anOfficial("과윤서", "ministry_officer", "centre_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
  const review = { application_id: id, expert_id: expert.id, commissioned_at: now().toString() };
  ({ id: reviewId } = await db
    .insertInto("review")
    .values({ ...review, due_on: "2026-12-20" })
    .returning("id")
    .executeTakeFirstOrThrow());
});

const isOpen = () => true;
const placeOf = (writer: DraftPlace["writer"], more: Partial<DraftPlace> = {}): DraftPlace => ({
  ...aboutApplication(id, { writer, isOpen }),
  ...more,
});

const keep = (place: DraftPlace, form: string, words = "표에서 보았습니다", more: object = {}) =>
  saveDraft(db, {
    ...{ place, form, fields: { words: [words] }, savedIn: "one", shown: null, isAsked: false },
    ...more,
  });
const wordsOf = async (place: DraftPlace, form: string) =>
  (await findDrafts(db, place))[form]?.fields.words?.[0];
const everyForm = async () =>
  (await db.selectFrom("form_draft").select("form").where("application_id", "=", id).execute())
    .map(({ form }) => form)
    .sort();

test("nobody reads or writes over another person's draft of the same form", async () => {
  await keep(placeOf(officer), "recommend", "내 초안");
  const other = await anOfficial("다른 과", "ministry_officer");
  expect(await findDrafts(db, placeOf(other))).toEqual({});
  await keep(placeOf(other), "recommend", "다른 초안");
  expect(await wordsOf(placeOf(officer), "recommend")).toBe("내 초안");
  expect(await wordsOf(placeOf(other), "recommend")).toBe("다른 초안");
  const invitation = { invitation: "consultation 3" };
  await keep(placeOf(invitation), "answer_consultation 3", "부처 의견");
  expect(await wordsOf(placeOf(officer), "answer_consultation 3")).toBeUndefined();
  expect(await wordsOf(placeOf(invitation), "answer_consultation 3")).toBe("부처 의견");
});

test("a form that its writer could not send now keeps nothing, and shows nothing any more", async () => {
  await keep(placeOf(expert), `submit_review ${reviewId}`);
  const closed = placeOf(expert, { isOpen: () => false });
  expect(await findDrafts(db, closed)).toEqual({});
  expect(await keep(closed, `submit_review ${reviewId}`, "늦은 글")).toEqual({ ok: false, reason: "notNow" });
  expect(await wordsOf(placeOf(expert), `submit_review ${reviewId}`)).toBe("표에서 보았습니다");
});

test("a window writes over its own draft and over the one that it has shown, but over no later one unasked", async () => {
  const place = placeOf(expert);
  await keep(place, "x", "하나");
  expect(await keep(place, "x", "둘")).toEqual({ ok: true });
  const shown = (await findDrafts(db, place)).x?.savedAt ?? null;
  const other = { savedIn: "two" };
  expect(await keep(place, "x", "셋", other)).toEqual({ ok: false, reason: "elsewhere" });
  expect(await keep(place, "x", "셋", { ...other, shown })).toEqual({ ok: true });
  expect(await keep(place, "x", "넷")).toEqual({ ok: false, reason: "elsewhere" });
  expect(await keep(place, "x", "넷", { isAsked: true })).toEqual({ ok: true });
  expect(await wordsOf(place, "x")).toBe("넷");
});

test("the step that a form asks for removes its draft in the same transaction, and only if it is taken", async () => {
  const form = `submit_review ${reviewId}`;
  await keep(placeOf(expert), form);
  await keep(placeOf(officer), "recommend");
  const scores = [{ key: "scope", level: 4, words: "표에서 보았습니다" }];
  expect(await submitReview(db, { viewer: expert, reviewId, scores })).toMatchObject({ ok: false });
  expect(await everyForm(), "nothing was declared, so nothing was taken").toEqual(["recommend", form]);
  await declareReview(db, { viewer: expert, reviewId });
  expect(await submitReview(db, { viewer: expert, reviewId, scores })).toEqual({ ok: true });
  expect(await everyForm()).toEqual(["recommend"]);
});

test("a review that the officer ends takes the expert's draft with it", async () => {
  await keep(placeOf(expert), `submit_review ${reviewId}`);
  await keep(placeOf(officer), `close_review ${reviewId}`);
  const seenRevision = await revisionOf(id);
  const request = { viewer: officer, applicationId: id, reviewId, seenRevision, reason: "늦어짐" };
  expect(await closeReview(db, request)).toMatchObject({ ok: true });
  expect(await everyForm()).toEqual([]);
});

test("a message that was written removes its own draft, and leaves the note's", async () => {
  await keep(placeOf(officer), "applicant");
  await keep(placeOf(officer), "note");
  const message = { viewer: officer, applicationId: id, words: "알려 드립니다", origin: "https://naru.test" };
  expect(await writeMessage(db, { ...message, audience: "applicant" })).toEqual({ ok: true });
  expect(await everyForm()).toEqual(["note"]);
});

test("who no longer acts for a company keeps nothing of it; its download holds one's own drafts alone", async () => {
  const owner = await anOfficial("한서진");
  const editor = await anOfficial("문다온");
  for (const [person, role] of [
    [owner, "owner"],
    [editor, "editor"],
  ] as const) {
    await db.insertInto("membership").values({ company_id: companyId, person_id: person.id, role }).execute();
    await keep(placeOf(person, { companyId }), "message", person.name);
  }
  const own = { id: companyId, name: "", nameEn: null, isSample: false, isVerified: true, revision: 0 };
  const viewer: Person = { ...owner, companies: [{ ...own, role: "owner" }] };
  const answer = await exportCompany(db, { viewer, companyId });
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.exported.company.drafts).toMatchObject([{ form: "message", fields: { words: ["한서진"] } }]);
  await db.transaction().execute((trx) => endMembership(trx, companyId, editor.id));
  expect(await wordsOf(placeOf(editor), "message")).toBeUndefined();
  expect(await wordsOf(placeOf(owner), "message")).toBe("한서진");
});

test("a draft that nobody touched for sixty days is shown no more, and removed", async () => {
  await keep(placeOf(expert), "old");
  await keep(placeOf(expert), "new");
  const longAgo = now()
    .subtract({ hours: 24 * 61 })
    .toString();
  await db.updateTable("form_draft").set({ saved_at: longAgo }).where("form", "=", "old").execute();
  expect(Object.keys(await findDrafts(db, placeOf(expert)))).toEqual(["new"]);
  expect(await removeOldDrafts(db)).toBe(1);
  expect(await everyForm()).toEqual(["new"]);
});
