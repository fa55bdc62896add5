import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { sendSupplementReminders } from "#app/confirmation/supplement/send-supplement-reminders.server.ts";
import { addDays } from "#app/time.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const origin = "https://naru.test";
/** The clock of the tests stands at nine in the morning of this day in Seoul. */
const today = "2026-11-23";
let owner: Person;
let companyId: number;
let id: number;
let officer: Person;

beforeEach(async () => {
  for (const table of ["mail_message", "supplement_request", "staff_role"] as const)
    await db.deleteFrom(table).execute();
  owner = await anOfficial("한서진");
  officer = await anOfficial("정가람", "centre_officer");
  companyId = await aCompany();
  await join(owner, "owner");
  id = await anApplication({ companyId, round: await aRound(), status: "screening" });
});

function join(person: Person, role: "owner" | "viewer") {
  return db.insertInto("membership").values({ company_id: companyId, person_id: person.id, role }).execute();
}

const request = (
  dueOn: string,
  rest: { requested_at?: string; answered_at?: string; closed_at?: string } = {},
) =>
  db
    .insertInto("supplement_request")
    .values({
      application_id: id,
      fields: JSON.stringify(["summary"]),
      words: "성능 수치를 적어 주십시오.",
      requested_at: "2026-11-10T03:00:00Z",
      due_on: dueOn,
      ...rest,
    })
    .execute();

const remind = () => sendSupplementReminders(db, { origin });

const mailsTo = (person: Person) =>
  db
    .selectFrom("mail_message")
    .select(["template", "subject", "text_body as text"])
    .where("to_address", "=", person.email)
    .execute();

describe("Three days before a supplement is due", () => {
  test("the applicant is reminded, once however often the job runs, also at the same time", async () => {
    await request(addDays(today, 3));
    await Promise.all([remind(), remind()]);
    await remind();
    const [mail, ...more] = await mailsTo(owner);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      template: "supplement_reminder",
      subject: expect.stringContaining("기한이 3일 남았습니다"),
    });
    expect(mail?.text).toContain("‘저전력 추론 반도체’");
    expect(mail?.text).toContain(`${origin}/company/${companyId}/applications/${id}`);
    expect(mail?.text).not.toContain("성능 수치");
    expect(await mailsTo(officer)).toEqual([]);
  });

  test.each([
    ["is due later", addDays(today, 4), {}],
    ["was answered", today, { answered_at: "2026-11-22T03:00:00Z" }],
    ["was closed", today, { closed_at: "2026-11-22T03:00:00Z" }],
    ["was asked for on the same day in Seoul", today, { requested_at: "2026-11-22T15:30:00Z" }],
  ])("nobody is where it %s", async (_, dueOn, rest) => {
    await request(dueOn, rest);
    expect(await remind()).toEqual({ reminded: 0, overdue: 0 });
    expect(await mailsTo(owner)).toEqual([]);
  });

  test("nobody is whose application was withdrawn", async () => {
    await request(today);
    await db.updateTable("application").set({ status: "withdrawn" }).where("id", "=", id).execute();
    expect(await remind()).toEqual({ reminded: 0, overdue: 0 });
  });

  test("those who read English are reminded in English; of a sensitive technology without title and link", async () => {
    await db.updateTable("person").set({ locale: "en" }).where("id", "=", owner.id).execute();
    await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
    await request(today);
    await remind();
    const [mail] = await mailsTo(owner);
    expect(mail?.subject).toMatch(/^Due today: /);
    expect(mail?.text).not.toMatch(/저전력|http/);
  });
});

describe("On the day after a supplement was due", () => {
  test("the responsible officer is told, once, and the applicant hears nothing more", async () => {
    const other = await anOfficial("최접수", "centre_officer");
    await db
      .insertInto("assignment")
      .values({ application_id: id, person_id: officer.id, role: "centre_officer", assigned_by: null })
      .execute();
    await request(addDays(today, -1));
    await Promise.all([remind(), remind()]);
    await remind();
    const [mail, ...more] = await mailsTo(officer);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: "supplement_overdue" });
    expect(mail?.text).toContain(`${origin}/agency/cases/${id}/supplements`);
    expect(mail?.text).not.toContain("저전력");
    expect(await mailsTo(other)).toEqual([]);
    expect(await mailsTo(owner)).toEqual([]);
  });

  test("every officer of the centre is where nobody is responsible, but none who acts for the applicant", async () => {
    const insider = await anOfficial("최접수", "centre_officer");
    await join(insider, "viewer");
    const ministry = await anOfficial("이검토", "ministry_officer");
    await request(addDays(today, -1));
    expect(await remind()).toEqual({ reminded: 0, overdue: 1 });
    expect(await mailsTo(officer)).toHaveLength(1);
    for (const person of [insider, ministry]) expect(await mailsTo(person)).toEqual([]);
  });

  test("nobody is on its last day, nor where it was answered or closed in time", async () => {
    await request(today, { answered_at: "2026-11-22T03:00:00Z" });
    await request(addDays(today, -1), { closed_at: "2026-11-22T03:00:00Z" });
    await request(today);
    await remind();
    expect(await mailsTo(officer)).toEqual([]);
  });
});
