import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { listLooks } from "#app/confirmation/case/list-looks.server.ts";
import { loadRecord } from "#app/confirmation/case/load-record.server.ts";
import { shownToApplicant } from "#app/confirmation/case/looks.ts";
import { recordLook } from "#app/confirmation/case/record-look.server.ts";
import { recordView } from "#app/confirmation/case/record-view.ts";
import { answerConsultation, recordAnswer } from "#app/confirmation/consult/answer-consultation.server.ts";
import { closeConsultation } from "#app/confirmation/consult/close-consultation.server.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { loadQuestion } from "#app/confirmation/consult/load-question.server.ts";
import { renewLink, revokeLink } from "#app/confirmation/consult/update-link.server.ts";
import { followingView } from "#app/confirmation/follow/following-view.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { signatureText } from "#app/confirmation/procedure/signature.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { assignCases } from "#app/confirmation/queue/assign-cases.server.ts";
import { closeReview } from "#app/confirmation/review/close-review.server.ts";
import { commissionReview } from "#app/confirmation/review/commission-review.server.ts";
import { loadReviews } from "#app/confirmation/review/load-reviews.server.ts";
import { hashOfChecks, loadScreening } from "#app/confirmation/screen/load-screening.server.ts";
import { passScreening } from "#app/confirmation/screen/pass-screening.server.ts";
import { saveChecks } from "#app/confirmation/screen/save-checks.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import {
  aRespondent,
  aSubmission,
  askMinistry,
  openedLink,
  revisionOf,
} from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const origin = "https://naru.test";
const ministry = "산업통상부";
let centre: Person;
let officer: Person;
let companyId: number;
let round: Awaited<ReturnType<typeof aRound>>;
let id: number;

beforeEach(async () => {
  centre = await anOfficial("정가람", "centre_officer");
  officer = await anOfficial("과윤서", "ministry_officer");
  companyId = await aCompany();
  round = await aRound();
  id = await anApplication({ companyId, round, status: "examination" });
  await aSubmission(id, companyId);
});

/** The newest line of the record, as officials read it. */
async function newest() {
  const { events, chain } = await loadRecord(db, id);
  expect(chain.state).toBe("whole");
  const [line] = recordView(events, "ko");
  return line;
}

const newLink = (email = `${randomUUID()}@motir.test`) =>
  askMinistry({ viewer: officer, applicationId: id, email }).then(() => email);
const consultation = async () => {
  const [first] = await loadConsultations(db, { applicationId: id });
  if (first === undefined) throw new Error("nothing was asked");
  return first;
};
const answer = { opinion: "agrees", words: "이견 없음" } as const;

describe("The record names", () => {
  test("the ministry that was asked, and the one that answered by its link", async () => {
    const email = await newLink();
    expect(await newest()).toMatchObject({
      by: "과윤서(과기정통부)",
      about: expect.stringContaining(ministry),
    });
    const asked = await openedLink(email);
    await answerConsultation(db, { asked, by: { email, linkHash: asked.linkHash }, answer });
    expect(await newest()).toMatchObject({ act: "의견 회신", by: `${ministry}(링크로)`, words: "이견 없음" });
    expect((await consultation()).answeredBy).toMatchObject({ name: null, isByLink: true });
  });

  test("the account of a ministry, and the ministry with it", async () => {
    const respondent = await aRespondent("부하준");
    await askMinistry({ viewer: officer, applicationId: id, email: null, channel: "account" });
    const asked = { applicationId: id, consultationId: (await consultation()).id };
    await answerConsultation(db, { asked, by: { viewer: respondent }, answer });
    expect(await newest()).toMatchObject({ by: `부하준(${ministry})` });
  });

  test("the officer who entered what came on paper, and what it came with", async () => {
    await newLink();
    const { id: consultationId } = await consultation();
    const seenRevision = await revisionOf(id);
    const asked = { viewer: officer, applicationId: id, seenRevision, consultationId };
    await recordAnswer(db, { ...asked, source: "산업정책과-1234", ...answer });
    expect(await newest()).toMatchObject({
      by: "과윤서(과기정통부)",
      about: `${ministry} · 동의 · 공문: 산업정책과-1234`,
    });
    expect((await consultation()).answeredBy).toEqual({ actor: "ministry_officer", name: "과윤서" });
  });

  test("the experts who were commissioned, and the one whose commission was ended", async () => {
    const experts = [await anOfficial("전유찬", "expert"), await anOfficial("고다온", "expert")];
    const dueOn = addDays(seoulDay(now().toString()), 14);
    const expertIds = experts.map((expert) => expert.id);
    const taking = { viewer: officer, applicationId: id };
    await commissionReview(db, { ...taking, seenRevision: await revisionOf(id), expertIds, dueOn, origin });
    expect((await newest())?.about).toMatch(/^전문가 전유찬, 고다온 · 기한 /);
    const { reviews } = await loadReviews(db, { applicationId: id });
    const reviewId = reviews.find(({ expert }) => expert === "고다온")?.id ?? 0;
    await closeReview(db, { ...taking, seenRevision: await revisionOf(id), reviewId, reason: "연락 두절" });
    expect(await newest()).toMatchObject({ about: "전문가 고다온", words: "연락 두절" });
  });

  test("a consultant as one, whom the company had given its mandate", async () => {
    const consultant = await anOfficial("오지훈");
    await db
      .insertInto("mandate")
      .values({ company_id: companyId, person_id: consultant.id, granted_at: "2026-01-01T00:00:00Z" })
      .execute();
    const at = now().toString({ smallestUnit: "millisecond" });
    const taking = {
      applicationId: id,
      step: "withdraw",
      actor: "applicant",
      personId: consultant.id,
      at,
    } as const;
    await db.transaction().execute((trx) => transition(trx, taking));
    // That it has ended since changes nothing.
    await db.updateTable("mandate").set({ revoked_at: "2099-01-01T00:00:00Z" }).execute();
    expect(await newest()).toMatchObject({ act: "신청 취하", by: "오지훈(위임받은 컨설턴트)" });
  });
});

describe("What is done beside the procedure", () => {
  const assign = (viewer: Person, person: Person) =>
    assignCases(db, {
      viewer,
      applicationIds: [id],
      people: [{ personId: person.id, role: "centre_officer" }],
    });

  test("is recorded: who was made responsible, by whom, once", async () => {
    await assign(officer, centre);
    expect(await newest()).toMatchObject({
      act: "담당자 배정",
      by: "과윤서(과기정통부)",
      about: "센터 담당: 정가람",
    });
    await assign(officer, centre);
    expect((await loadRecord(db, id)).events).toHaveLength(1);
    const admin: Person = { ...(await anOfficial("관라온")), staff: [{ role: "admin", agencyId: null }] };
    await assign(admin, await anOfficial("한마루", "centre_officer"));
    expect(await newest()).toMatchObject({ by: "관라온(시스템 관리자)", about: "센터 담당: 한마루" });
  });

  test("is recorded: a link that was sent anew or withdrawn", async () => {
    await newLink();
    const which = { viewer: officer, applicationId: id, consultationId: (await consultation()).id };
    await renewLink(db, { ...which, origin });
    expect(await newest()).toMatchObject({ act: "의견 조회 링크 다시 보내기", about: ministry });
    await revokeLink(db, which);
    await revokeLink(db, which);
    const { events } = await loadRecord(db, id);
    expect(events.map(({ step }) => step)).toEqual(["request_consultation", "renew_link", "revoke_link"]);
  });

  test("is recorded: a checklist that was saved, and nothing where it was saved unchanged", async () => {
    await db.updateTable("application").set({ status: "screening" }).where("id", "=", id).execute();
    const save = async (isMet: boolean) =>
      saveChecks(db, {
        viewer: centre,
        applicationId: id,
        seen: hashOfChecks((await loadScreening(db, id)).stored),
        checks: [{ key: "proof", isMet, note: isMet ? null : "발급일이 지났습니다" }],
      });
    const seenRevision = await revisionOf(id);
    await save(false);
    await save(false);
    await save(true);
    expect(await newest()).toMatchObject({
      numbers: "1–2",
      act: "검토표 저장 (2번)",
      about: "충족 1건, 미충족 1건",
      by: "정가람(정책센터)",
    });
    // The page of the step was opened before: it shows nothing that has changed.
    expect(await passScreening(db, { viewer: centre, applicationId: id, seenRevision })).toEqual({
      ok: true,
    });
    expect(await passScreening(db, { viewer: centre, applicationId: id, seenRevision })).toEqual({
      ok: true,
    });
  });

  test("makes no page out of date, but a step does", async () => {
    const seenRevision = await revisionOf(id);
    await assign(officer, centre);
    expect(
      (await askMinistry({ viewer: officer, applicationId: id, email: "a@motir.test", seenRevision })).ok,
    ).toBe(true);
    const late = { viewer: officer, applicationId: id, seenRevision, reason: "회신 없음" };
    const { id: consultationId } = await consultation();
    const closed = await closeConsultation(db, { ...late, consultationId });
    expect(closed).toMatchObject({ because: "changed", changes: [{ step: "request_consultation" }] });
  });

  test("is not told to the applicant, and none of its names are", async () => {
    await assign(officer, centre);
    const email = await newLink();
    const asked = await openedLink(email);
    await answerConsultation(db, { asked, by: { email, linkHash: asked.linkHash }, answer });
    const definition = JSON.stringify(defaultForms.holding);
    await db
      .updateTable("confirmation_form")
      .set({ definition })
      .where("id", "=", round.holdingForm)
      .execute();
    const application = await loadApplication(db, { companyId, applicationId: id });
    const following = await loadFollowing(db, { companyId, applicationId: id });
    if (application === null || following === null) throw new Error("the company has this case");
    const view = followingView(application, following, "ko");
    expect(view.events.map(({ told }) => told)).toEqual([
      "관계 부처의 의견이 도착했습니다",
      "관계 부처의 의견을 묻고 있습니다",
    ]);
    const shown = JSON.stringify(view);
    for (const hidden of ["정가람", "과윤서", ministry, email]) expect(shown).not.toContain(hidden);
  });
});

test("Each look at a sensitive case is listed, the newest first: who, as whom, at what", async () => {
  await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
  const respondent = await aRespondent("부하준");
  await askMinistry({ viewer: officer, applicationId: id, email: null, channel: "account" });
  const { id: consultationId } = await consultation();
  await recordLook(db, { viewer: centre, applicationId: id, actor: "centre_officer", place: "overview" });
  await loadQuestion(db, { viewer: respondent, consultationId });
  const { looks, next, count } = await listLooks(db, { applicationId: id, before: null });
  expect(looks).toMatchObject([
    { what: `consultation ${consultationId}`, by: { name: "부하준", ministry: { ko: ministry } } },
    { what: "overview", by: { actor: "centre_officer", name: "정가람", isConsultant: false } },
  ]);
  expect({ next, count }).toEqual({ next: null, count: 2 });
  // The applicant is told that somebody looked, and neither who it was nor which internal page.
  expect(looks.filter(shownToApplicant)).toEqual([]);
  expect(looks.map(({ by }) => signatureText(by, "ko", "applicant"))).toEqual(["담당자", "담당자"]);
  const older = await listLooks(db, { applicationId: id, before: looks[0]?.id ?? 0 });
  expect(older.looks.map(({ what }) => what)).toEqual(["overview"]);
});
