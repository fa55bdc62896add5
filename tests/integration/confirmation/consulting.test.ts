import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { answerConsultation, recordAnswer } from "#app/confirmation/consult/answer-consultation.server.ts";
import { closeConsultation } from "#app/confirmation/consult/close-consultation.server.ts";
import { loadConsultations } from "#app/confirmation/consult/load-consultations.server.ts";
import { listQuestions, loadQuestion, readQuestion } from "#app/confirmation/consult/load-question.server.ts";
import { sendCode, verifyLinkCode } from "#app/confirmation/consult/send-code.server.ts";
import { sendConsultationReminders } from "#app/confirmation/consult/send-consultation-reminders.server.ts";
import { loadEvents } from "#app/confirmation/procedure/load-events.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { addDays, seoulDay } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import {
  aRespondent,
  aSubmission,
  askMinistry,
  codeTo,
  mailTo,
  openedLink,
  revisionOf,
} from "#tests/support/confirmation/a-consultation.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const today = seoulDay(now().toString());
const answer = { opinion: "agrees", words: "이견 없음" } as const;
let officer: Person;
let companyId: number;
let id: number;
let email: string;

beforeEach(async () => {
  officer = await anOfficial("과윤서", "ministry_officer");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
  await aSubmission(id, companyId);
  email = `${randomUUID()}@motir.test`;
});

const ask = (more: Partial<Parameters<typeof askMinistry>[0]> = {}) =>
  askMinistry({ viewer: officer, applicationId: id, email, ...more });

async function only() {
  const [first] = await loadConsultations(db, { applicationId: id });
  if (first === undefined) throw new Error("nothing was asked");
  return first;
}

const setClass = (security_class: "general" | "sensitive" | "security") =>
  db.updateTable("application").set({ security_class }).where("id", "=", id).execute();

describe("Asking a ministry", () => {
  test("by link: the link comes by mail without title or code, the code apart from it; the opinion is recorded as the respondent's", async () => {
    expect(await ask()).toEqual({ ok: true });
    const mail = await mailTo(email);
    expect(mail?.text).not.toContain("저전력");
    expect(mail?.text).not.toContain("한빛칩");
    const link = await openedLink(email);
    expect(await sendCode(db, { ...link, locale: "ko" })).toEqual({ ok: true });
    const code = await codeTo(email);
    expect(code).toMatch(/^\d{6}$/);
    expect((await mailTo(email))?.text).not.toContain("naru.test/consultation");
    expect(await verifyLinkCode(db, { ...link, code })).toEqual({ ok: true });
    const by = { email, linkHash: link.linkHash };
    expect(await answerConsultation(db, { asked: link, by, answer })).toEqual({ ok: true });
    expect(await only()).toMatchObject({
      opinion: "agrees",
      opinionWords: "이견 없음",
      answeredBy: { name: null, isByLink: true },
    });
    expect((await loadEvents(db, id)).at(-1)).toMatchObject({
      step: "answer_consultation",
      actor: "ministry_respondent",
      personId: null,
    });
  });

  test("shows the ministry what its question needs, and not what else was submitted", async () => {
    await ask();
    const { consultationId } = await openedLink(email);
    const question = await readQuestion(db, { consultationId });
    expect(question).toMatchObject({
      title: "저전력 추론 반도체",
      company: "한빛칩",
      summary: "추론에 쓰는 저전력 반도체",
    });
    expect(JSON.stringify(question)).not.toContain("비밀스러운");
  });

  test("twice by one form asks once; by two forms the open one is said to be open", async () => {
    const seenRevision = await revisionOf(id);
    const both = await Promise.all([ask({ seenRevision }), ask({ seenRevision })]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect(await loadConsultations(db, { applicationId: id })).toHaveLength(1);
    expect(await ask()).toMatchObject({ ok: false, because: "guard" });
  });

  test.each(["sensitive", "security"] as const)(
    "of a %s case goes by no link, but by account or on paper",
    async (security) => {
      await setClass(security);
      expect(await ask()).toMatchObject({ ok: false, because: "guard" });
      expect(await ask({ channel: "document" })).toEqual({ ok: true });
    },
  );

  test.each([
    ["today", 0],
    ["in the past", -1],
    ["beyond half a year", 181],
  ])("needs a day to come: one %s is refused", async (_, days) => {
    expect(await ask({ dueOn: addDays(today, days) })).toMatchObject({ ok: false });
    expect(await loadConsultations(db, { applicationId: id })).toEqual([]);
  });

  test("is the ministry officer's: not the centre's, and of an own company nobody's", async () => {
    const centre = await anOfficial("정가람", "centre_officer");
    expect(await ask({ viewer: centre })).toMatchObject({ ok: false, because: "not_allowed" });
    expect(await ask({ viewer: insider(officer) })).toMatchObject({ ok: false, because: "not_found" });
  });

  test("of a page that is out of date asks nothing", async () => {
    await ask();
    expect(await ask({ agencyId: "mss", seenRevision: 0 })).toMatchObject({ ok: false, because: "changed" });
  });
});

describe("An account of the ministry", () => {
  test("answers what its ministry was asked; another ministry, or whoever acts for the applicant, finds nothing", async () => {
    const respondent = await aRespondent("부하준");
    expect(await ask({ channel: "account" })).toEqual({ ok: true });
    const { id: consultationId } = await only();
    expect((await mailTo(respondent.email))?.template).toBe("consultation_asked");
    expect(await listQuestions(db, { viewer: respondent })).toMatchObject([{ consultationId }]);
    for (const stranger of [
      await aRespondent("이웃", "mss"),
      insider(respondent),
      { ...respondent, staff: [] },
    ]) {
      expect(await listQuestions(db, { viewer: stranger })).toEqual([]);
      expect(await loadQuestion(db, { viewer: stranger, consultationId })).toBeNull();
    }
    const asked = await loadQuestion(db, { viewer: respondent, consultationId });
    if (asked === null) throw new Error("the question is theirs");
    const by = { viewer: respondent };
    const both = await Promise.all([1, 2].map(() => answerConsultation(db, { asked, by, answer })));
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect((await only()).answeredBy).toMatchObject({ name: "부하준", isByLink: false });
    expect(await loadQuestion(db, { viewer: respondent, consultationId })).toBeNull();
  });

  test("sees of a sensitive case what is needed, with the look on record; of a security-classed one the number alone; by mail neither link nor title", async () => {
    const respondent = await aRespondent("부하준");
    await setClass("sensitive");
    await ask({ channel: "account" });
    const { id: consultationId } = await only();
    expect((await mailTo(respondent.email))?.text).not.toMatch(/naru\.test|저전력/);
    expect(await loadQuestion(db, { viewer: respondent, consultationId })).toMatchObject({
      summary: "추론에 쓰는 저전력 반도체",
    });
    const looks = await db
      .selectFrom("application_look")
      .selectAll()
      .where("application_id", "=", id)
      .execute();
    expect(looks).toMatchObject([{ person_id: respondent.id, what: `consultation ${consultationId}` }]);
    await setClass("security");
    expect(await loadQuestion(db, { viewer: respondent, consultationId })).toMatchObject({
      title: null,
      summary: null,
    });
  });

  test("is missing: then it is said, and nothing is asked", async () => {
    expect(await ask({ agencyId: "mof", channel: "account" })).toMatchObject({ ok: false, because: "guard" });
  });
});

describe("Closing without an answer", () => {
  const close = async (reason = "기한이 지나도록 회신 없음") =>
    closeConsultation(db, {
      viewer: officer,
      applicationId: id,
      seenRevision: await revisionOf(id),
      consultationId: (await only()).id,
      reason,
    });
  const dueOn = (due_on: string) =>
    db.updateTable("consultation").set({ due_on }).where("application_id", "=", id).execute();

  test("is refused on the due day itself, and possible on the day after, once", async () => {
    await ask({ channel: "document" });
    await dueOn(today);
    expect(await close()).toMatchObject({ ok: false, because: "guard" });
    await dueOn(addDays(today, -1));
    expect(await close()).toEqual({ ok: true });
    expect(await close()).toMatchObject({ ok: false });
    expect(await only()).toMatchObject({ closedReason: "기한이 지나도록 회신 없음", opinion: null });
  });

  test("of what was answered is refused; and what was closed is answered no more", async () => {
    await ask({ channel: "document" });
    const record = async () =>
      recordAnswer(db, {
        ...answer,
        viewer: officer,
        applicationId: id,
        seenRevision: await revisionOf(id),
        consultationId: (await only()).id,
        source: "산업정책과-1234",
      });
    expect(await record()).toEqual({ ok: true });
    expect(await only()).toMatchObject({ source: "산업정책과-1234", answeredBy: { name: "과윤서" } });
    expect(await record()).toMatchObject({ ok: false });
    await dueOn(addDays(today, -1));
    expect(await close()).toMatchObject({ ok: false });
  });
});

test("A ministry asked by link that has three days left is reminded once, without a link", async () => {
  await ask({ dueOn: addDays(today, 3) });
  await sendConsultationReminders(db, { origin: "https://naru.test" });
  const mail = await mailTo(email);
  expect(mail).toMatchObject({ template: "hearing_reminder" });
  expect(mail?.text).not.toContain("http");
  await sendConsultationReminders(db, { origin: "https://naru.test" });
  const mails = await db.selectFrom("mail_message").select("id").where("to_address", "=", email).execute();
  expect(mails).toHaveLength(2);
});

function insider(person: Person): Person {
  const own = { id: companyId, name: "", nameEn: null, isSample: false, isVerified: true, revision: 1 };
  return { ...person, companies: [{ ...own, role: "viewer" }] };
}
