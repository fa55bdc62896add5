import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCompanyForStaff } from "#app/companies/load-company.server.ts";
import { writeMessage } from "#app/confirmation/case/write-message.server.ts";
import { listQuestions } from "#app/confirmation/consult/load-question.server.ts";
import { sendConsultationReminders } from "#app/confirmation/consult/send-consultation-reminders.server.ts";
import { renewLink } from "#app/confirmation/consult/update-link.server.ts";
import { stepNames } from "#app/confirmation/procedure/procedure.ts";
import { takeStep, takeStepAs } from "#app/confirmation/procedure/take-step.server.ts";
import { assignCases, listAssignable } from "#app/confirmation/queue/assign-cases.server.ts";
import { loadQueue } from "#app/confirmation/queue/load-queue.server.ts";
import { queueViews, wholeView } from "#app/confirmation/queue/queue-view.ts";
import { declineReview } from "#app/confirmation/review/declare-review.server.ts";
import { listReviews } from "#app/confirmation/review/find-review.server.ts";
import { sendReviewReminders } from "#app/confirmation/review/send-review-reminders.server.ts";
import { saveChecks } from "#app/confirmation/screen/save-checks.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { aRespondent, askMinistry, mailTo } from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

// Whoever declared a conflict, whatever offices they hold besides: nothing of the case reaches them, and nothing of theirs
// reaches the case. What its pages answer, `tests/e2e/access/outsiders.spec.ts` asks.

/** In whatever office they say so. */
const recusals = {
  "as an expert": async () => {
    await commission();
    const [review] = await listReviews(db, { viewer: recused });
    await declineReview(db, { viewer: recused, reviewId: review?.id ?? 0, reason: "지난해 함께 일함" });
  },
  "as a member of the committee": async () => {
    const at = now().toString();
    const meeting = await db
      .insertInto("committee_meeting")
      .values({ meets_at: at, place: "회의실", chair_id: recused.id, convened_at: at })
      .returning("id")
      .executeTakeFirstOrThrow();
    const item = await db
      .insertInto("agenda_item")
      .values({ meeting_id: meeting.id, application_id: id })
      .returning("id")
      .executeTakeFirstOrThrow();
    const own = { item_id: item.id, person_id: recused.id };
    await db
      .insertInto("agenda_member")
      .values({ ...own, recused_at: at, recused_reason: "지난해 함께 일함" })
      .execute();
  },
} as const;

const soon = addDays(seoulDay(now().toString()), 2);
const offices = ["centre_officer", "ministry_officer", "decider", "expert"] as const;
let recused: Person;
let officer: Person;
let companyId: number;
let id: number;

beforeEach(async () => {
  for (const table of ["consultation", "review"] as const) await db.deleteFrom(table).execute();
  const round = await aRound();
  officer = await anOfficial("과윤서", "ministry_officer");
  recused = await respondingToo(await anOfficial("전유찬", ...offices));
  companyId = await aCompany();
  id = await anApplication({ companyId, round, status: "examination" });
});

/** The same person, as an account of the ministry that is asked as well. */
async function respondingToo(person: Person): Promise<Person> {
  const office = { role: "ministry_respondent", agency_id: "motir" } as const;
  await db
    .insertInto("staff_role")
    .values({ person_id: person.id, ...office })
    .execute();
  return { ...person, staff: [...person.staff, { role: office.role, agencyId: office.agency_id }] };
}

function commission(expert = recused) {
  return db
    .insertInto("review")
    .values({ application_id: id, expert_id: expert.id, commissioned_at: now().toString(), due_on: soon })
    .execute();
}

const ask = () =>
  askMinistry({ viewer: officer, applicationId: id, email: null, channel: "account", dueOn: soon });

describe.each(Object.entries(recusals))("Whoever declared a conflict %s", (_, recuse) => {
  beforeEach(async () => {
    await recuse();
    await db.deleteFrom("mail_message").execute();
  });

  test("takes no step of any office: to them there is no such case", async () => {
    for (const step of stepNames) {
      const taken = await takeStep(db, { viewer: recused, applicationId: id, step }, async () => undefined);
      expect(taken, step).toMatchObject({ ok: false, because: "not_found" });
    }
    const answering = { applicationId: id, step: "answer_consultation", personId: recused.id } as const;
    const answered = await takeStepAs(
      db,
      { ...answering, actor: "ministry_respondent" },
      async () => undefined,
    );
    expect(answered).toMatchObject({ ok: false, because: "not_found" });
  });

  test("writes no note and no checklist, and renews no link", async () => {
    const asked = { viewer: recused, applicationId: id };
    const note = { ...asked, audience: "note", words: "x", origin: "" } as const;
    expect(await writeMessage(db, note)).toEqual({ ok: false, reason: "notFound" });
    expect(await saveChecks(db, { ...asked, seen: "", checks: [] })).toEqual({
      ok: false,
      reason: "notFound",
    });
    await askMinistry({ viewer: officer, applicationId: id, email: "reply@motir.test" });
    const link = await db
      .selectFrom("consultation")
      .select("id")
      .where("application_id", "=", id)
      .executeTakeFirstOrThrow();
    const renewed = await renewLink(db, { ...asked, consultationId: link.id, origin: "" });
    expect(renewed).toMatchObject({ ok: false });
  });

  test("is mailed nothing: not that a ministry was asked, not that a day comes near", async () => {
    const colleague = await aRespondent("산주연");
    const expert = await anOfficial("다른 전문가", "expert");
    await commission(expert);
    expect(await ask()).toEqual({ ok: true });
    await sendConsultationReminders(db, { origin: "https://naru.test" });
    await sendReviewReminders(db, { origin: "https://naru.test" });
    const reminder = (path: string) => ({
      template: "hearing_reminder",
      text: expect.stringMatching(`https://naru.test(/en)?/agency/${path}/`),
    });
    expect(await mailTo(colleague.email)).toMatchObject(reminder("consultations"));
    expect(await mailTo(expert.email)).toMatchObject(reminder("reviews"));
    expect(await mailTo(recused.email)).toBeUndefined();
  });

  test("is no account that a ministry could be asked by", async () => {
    await db.deleteFrom("staff_role").where("role", "=", "ministry_respondent").execute();
    await respondingToo(recused);
    expect(await ask()).toMatchObject({ ok: false, because: "guard" });
  });

  test("finds it in no list: queue, assigning, reviews, questions of the ministry", async () => {
    await aRespondent("산주연");
    await ask();
    for (const view of queueViews) {
      const { cases } = await loadQueue(db, { viewer: recused, search: wholeView(view) });
      expect(
        cases.map((each) => each.id),
        view,
      ).not.toContain(id);
    }
    expect(await listAssignable(db, { viewer: recused, applicationIds: [id] })).toEqual([]);
    expect(await listReviews(db, { viewer: recused })).toEqual([]);
    expect(await listQuestions(db, { viewer: recused })).toEqual([]);
  });

  test("is given it by nobody", async () => {
    const people = [{ personId: recused.id, role: "decider" }] as const;
    expect(await assignCases(db, { viewer: officer, applicationIds: [id], people })).toEqual({
      ok: false,
      reason: "ownCompany",
    });
  });

  test("reads nothing of it in the history of its company, where others do", async () => {
    const detail = JSON.stringify({ applicationId: id, reference: "T-1" });
    for (const what of ["applicationSubmitted", "supplementAnswered"])
      await db.insertInto("company_event").values({ company_id: companyId, what, detail }).execute();
    const historyFor = async (viewer: Person) => {
      const loaded = await loadCompanyForStaff(db, { viewer, companyId });
      return loaded.ok ? loaded.record?.events.map(({ what }) => what) : [];
    };
    expect(await historyFor(officer)).toEqual(["supplementAnswered", "applicationSubmitted"]);
    expect(await historyFor(recused)).toEqual([]);
  });
});

test("An expert and a respondent who joined the company meanwhile are reminded of nothing", async () => {
  const expert = await anOfficial("다른 전문가", "expert");
  const respondent = await aRespondent("산주연");
  await commission(expert);
  await ask();
  await db.deleteFrom("mail_message").execute();
  for (const { id: personId } of [expert, respondent])
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: personId, role: "viewer" })
      .execute();
  await sendConsultationReminders(db, { origin: "https://naru.test" });
  await sendReviewReminders(db, { origin: "https://naru.test" });
  expect(await mailTo(expert.email)).toBeUndefined();
  expect(await mailTo(respondent.email)).toBeUndefined();
});
