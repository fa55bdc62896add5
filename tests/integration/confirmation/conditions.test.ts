import { beforeEach, describe, expect, test } from "vitest";
import { loadRecord } from "#app/confirmation/case/load-record.server.ts";
import type { NewCondition } from "#app/confirmation/conditions/condition.ts";
import {
  countOpenConditions,
  listConditions,
  listOpenConditions,
} from "#app/confirmation/conditions/list-conditions.server.ts";
import { sendConditionReminders } from "#app/confirmation/conditions/send-condition-reminders.server.ts";
import { settleCondition } from "#app/confirmation/conditions/settle-condition.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import type { Result } from "#app/confirmation/form/reasons.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { letterSchema } from "#app/confirmation/letters/letter-document.ts";
import { notifyApplicant } from "#app/confirmation/letters/notify-applicant.server.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { db } from "#db/client.server.ts";
import { anOfficial, aPerson } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  reasons,
  revisionOf,
} from "#tests/support/confirmation/deciding.ts";

const condition: NewCondition = {
  words: "공인 시험으로 효율을 다시 확인받을 것",
  evidence: "시험 성적서",
  shownBy: null,
  dueOn: "2026-12-31",
};
const later: NewCondition = {
  ...condition,
  words: "매년 실적을 낼 것",
  shownBy: "시험원",
  dueOn: "2027-06-30",
};

let people: Officials;
let id: number;
let companyId: number;

beforeEach(async () => {
  moveClock("2026-11-23T00:00:00Z");
  await db.deleteFrom("application").execute();
  people = await officials();
  ({ id, companyId } = await heardApplication());
});

async function decide(conditions: readonly NewCondition[], result: Result = "confirmed") {
  await bringTo("recommend", id, people, result);
  const seenRevision = await revisionOf(id);
  const asked = { viewer: people.decider, applicationId: id, seenRevision, result, reasons, conditions };
  const decided = await decideApplication(db, asked);
  // Sent twice it is one decision.
  if (decided.ok) expect(await decideApplication(db, asked)).toEqual({ ok: true });
  return decided;
}

async function notified(conditions: readonly NewCondition[] = [condition, later]) {
  expect(await decide(conditions)).toMatchObject({ ok: true });
  await notifyApplicant(db, {
    viewer: people.centre,
    applicationId: id,
    seenRevision: await revisionOf(id),
  });
  return listConditions(db, { applicationId: id });
}

const settle = (conditionId: number, words = "성적서 제12호", viewer = people.officer) =>
  settleCondition(db, {
    viewer,
    applicationId: id,
    conditionId,
    outcome: "met",
    words,
    origin: "https://naru.test",
  });
const open = (viewer = people.officer) => countOpenConditions(db, { viewer, today: "2027-01-02" });

describe("Conditions of a decision", () => {
  test("stand in the letter, on the company's page once it was notified, and on the office's list, due first", async () => {
    await decide([later, condition]);
    const following = () => loadFollowing(db, { companyId, applicationId: id });
    expect((await following())?.conditions).toEqual([]);
    expect(await open()).toEqual({ open: 0, overdue: 0 });
    await notifyApplicant(db, {
      viewer: people.centre,
      applicationId: id,
      seenRevision: await revisionOf(id),
    });
    expect((await following())?.conditions).toMatchObject([
      { ...later, outcome: null },
      { ...condition, outcome: null },
    ]);
    const { conditions } = await listOpenConditions(db, { viewer: people.officer });
    expect(conditions.map(({ words }) => words)).toEqual([condition.words, later.words]);
    expect(await open()).toEqual({ open: 2, overdue: 1 });
    const letter = await db
      .selectFrom("letter")
      .select("document")
      .where("application_id", "=", id)
      .executeTakeFirst();
    for (const locale of ["ko", "en"] as const) {
      const { sections } = letterContent(letterSchema.parse(letter?.document), locale);
      expect(JSON.stringify(sections)).toContain(condition.words);
      expect(JSON.stringify(sections)).toContain("시험원");
    }
  });

  test("are part of a confirmation only", async () => {
    expect(await decide([condition], "not_confirmed")).toMatchObject({ ok: false, because: "guard" });
    expect(await listConditions(db, { applicationId: id })).toEqual([]);
  });

  test("are found met once, with an event and a mail that carries nothing of it", async () => {
    const [first] = await notified();
    const owner = await aPerson("이소유");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner, role: "owner" })
      .execute();
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    expect(await settle(first?.id ?? 0, "다른 자료")).toMatchObject({ ok: false, because: "guard" });
    const events = await db
      .selectFrom("application_event")
      .select(["step", "actor"])
      .where("application_id", "=", id)
      .where("step", "=", "settle_condition")
      .execute();
    expect(events).toEqual([{ step: "settle_condition", actor: "ministry_officer" }]);
    const record = await loadRecord(db, id);
    const aboutOf = (step: string) => record.events.find((event) => event.step === step)?.about;
    expect(aboutOf("decide")).toMatchObject({ result: "confirmed", conditions: 2 });
    expect(aboutOf("settle_condition")).toEqual({ outcome: "met" });
    const mails = await db
      .selectFrom("mail_message")
      .select("text_body as text")
      .where("to_address", "=", `${owner}@example.test`)
      .where("template", "=", "condition_settled")
      .execute();
    expect(mails.map(({ text }) => [text.includes(condition.words), text.includes("성적서 제12호")])).toEqual(
      [[false, false]],
    );
    expect(await open()).toEqual({ open: 1, overdue: 0 });
    expect((await loadFollowing(db, { companyId, applicationId: id }))?.conditions[0]).toMatchObject({
      outcome: "met",
      outcomeWords: "성적서 제12호",
    });
  });

  test("of the security class are told of by mails that send nobody to a page without them", async () => {
    const [first] = await notified();
    const owner = await aPerson("이소유");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner, role: "owner" })
      .execute();
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    moveClock("2026-12-20T00:00:00Z");
    await sendConditionReminders(db, { origin: "https://naru.test" });
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    const mails = await db
      .selectFrom("mail_message")
      .select(["template", "text_body as text"])
      .where("to_address", "=", `${owner}@example.test`)
      .where("template", "like", "condition_%")
      .orderBy("id")
      .execute();
    expect(mails.map(({ template }) => template)).toEqual(["condition_reminder", "condition_settled"]);
    for (const { text } of mails) {
      expect(text).toContain("담당자가 따로 전해 드립니다");
      expect(text).not.toMatch(/https:|로그인|신청 화면/);
    }
  });

  test("are reminded of two weeks before their day, and told to the officer on the day after it, each once", async () => {
    const soon = { ...condition, words: "다른 조건" };
    const [first] = await notified([condition, soon, later]);
    const owner = await anOfficial("이소유");
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: owner.id, role: "owner" })
      .execute();
    const other = await anOfficial("최검토", "ministry_officer");
    await db
      .insertInto("assignment")
      .values({
        application_id: id,
        person_id: people.officer.id,
        role: "ministry_officer",
        assigned_by: null,
      })
      .execute();
    await db.deleteFrom("mail_message").execute();
    const remind = (at: string) => {
      moveClock(at);
      return sendConditionReminders(db, { origin: "https://naru.test" });
    };
    expect(await remind("2026-12-16T14:59:00Z")).toEqual({ reminded: 0, overdue: 0 });
    moveClock("2026-12-17T00:00:00Z");
    const both = await Promise.all([1, 2].map(() => remind("2026-12-17T00:00:00Z")));
    expect(both).toContainEqual({ reminded: 1, overdue: 0 });
    expect(both).toContainEqual({ reminded: 0, overdue: 0 });
    // One of the two was met meanwhile: only the other is overdue.
    expect(await settle(first?.id ?? 0)).toEqual({ ok: true });
    expect(await remind("2026-12-31T03:00:00Z")).toEqual({ reminded: 0, overdue: 0 });
    expect(await remind("2027-01-01T00:00:00Z")).toEqual({ reminded: 0, overdue: 1 });
    expect(await remind("2027-01-02T00:00:00Z")).toEqual({ reminded: 0, overdue: 0 });
    const mailsTo = (email: string) =>
      db
        .selectFrom("mail_message")
        .select(["template", "subject", "text_body as text"])
        .where("to_address", "=", email)
        .where("template", "<>", "condition_settled")
        .execute();
    const [reminder, ...more] = await mailsTo(owner.email);
    expect(more).toEqual([]);
    expect(reminder?.subject).toContain("기한이 14일 남았습니다");
    expect(reminder?.text).toContain("2건의 기한이 2026. 12. 31.");
    expect(reminder?.text).toContain(`/company/${companyId}/applications/${id}#conditions`);
    const [overdue, ...others] = await mailsTo(people.officer.email);
    expect(others).toEqual([]);
    expect(overdue?.text).toContain("1건이 기한인 2026. 12. 31.");
    expect(overdue?.text).toContain(`/agency/cases/${id}/decision#conditions`);
    expect(await mailsTo(other.email)).toEqual([]);
    for (const mail of [reminder, overdue]) expect(JSON.stringify(mail)).not.toContain("다른 조건");
  });

  test.each(["decided", "revoked", "expired"] as const)(
    "are told to nobody while the case is %s",
    async (status) => {
      await notified([condition]);
      await db.updateTable("application").set({ status }).where("id", "=", id).execute();
      for (const at of ["2026-12-20T00:00:00Z", "2027-01-01T00:00:00Z"]) {
        moveClock(at);
        const sent = await sendConditionReminders(db, { origin: "https://naru.test" });
        expect(sent).toEqual({ reminded: 0, overdue: 0 });
      }
    },
  );

  test("do not exist for whoever recused themselves, nor for an official of the company", async () => {
    const [first] = await notified();
    await db
      .insertInto("review")
      .values({
        application_id: id,
        expert_id: people.officer.id,
        commissioned_at: "2026-11-22T03:00:00Z",
        due_on: "2026-12-05",
        declined_at: "2026-11-22T03:00:00Z",
        declined_reason: "친족",
      })
      .execute();
    expect(await settle(first?.id ?? 0)).toMatchObject({ because: "not_found" });
    expect(await open()).toEqual({ open: 0, overdue: 0 });
    expect((await listOpenConditions(db, { viewer: people.officer })).conditions).toEqual([]);
    const own = { id: companyId, name: "한빛칩", role: "owner" } as (typeof people.centre.companies)[number];
    expect(await open({ ...people.centre, companies: [own] })).toEqual({ open: 0, overdue: 0 });
    // Nor under the address of another case.
    const other = await settleCondition(db, {
      ...{ viewer: people.decider, applicationId: id + 1_000_000, conditionId: first?.id ?? 0 },
      ...{ outcome: "met", words: "자료", origin: "https://naru.test" },
    });
    expect(other).toMatchObject({ because: "not_found" });
  });
});
