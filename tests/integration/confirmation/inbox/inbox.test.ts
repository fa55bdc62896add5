import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { CompanyRole, Person, ViewerCompany } from "#app/accounts/viewer.ts";
import { writeMessage } from "#app/confirmation/follow/write-message.server.ts";
import { countUnread } from "#app/confirmation/inbox/count-unread.server.ts";
import { fillInbox } from "#app/confirmation/inbox/fill-inbox.server.ts";
import { openItem } from "#app/confirmation/inbox/read-items.server.ts";
import { loadChoices, saveChoices } from "#app/confirmation/inbox/save-choices.server.ts";
import type { StepName } from "#app/confirmation/procedure/procedure.ts";
import type { Actor } from "#app/confirmation/procedure/step.ts";
import { toldToStaff } from "#app/confirmation/procedure/told-to-staff.ts";
import { transition } from "#app/confirmation/procedure/transition.server.ts";
import { assignCases } from "#app/confirmation/queue/assign-cases.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { happen, unreadOf, workInboxes } from "#tests/support/confirmation/inbox.ts";

const origin = "https://naru.test";
let applicant: Person;
let centre: Person;
let otherCentre: Person;
let ministry: Person;
let decider: Person;
let companyId: number;
let id: number;

beforeEach(async () => {
  for (const table of ["mail_message", "staff_role", "inbox_item", "application"] as const)
    await db.deleteFrom(table).execute();
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  applicant = await anOfficial("한서진");
  centre = await anOfficial("정가람", "centre_officer");
  otherCentre = await anOfficial("최접수", "centre_officer");
  ministry = await anOfficial("과윤서", "ministry_officer");
  decider = await anOfficial("결태오", "decider");
  companyId = await aCompany();
  id = await anApplication({ companyId, round: await aRound(), status: "examination" });
});

const inCompany = (role: CompanyRole): ViewerCompany => ({
  id: companyId,
  name: "한빛칩",
  nameEn: null,
  isSample: false,
  role,
  isVerified: true,
  revision: 1,
});

const kindsOf = async (viewer: Person) => (await unreadOf(viewer)).map(({ kind }) => kind);

const responsible = (person: Person, role: "centre_officer" | "ministry_officer" | "decider") =>
  db.insertInto("assignment").values({ application_id: id, person_id: person.id, role }).execute();

const mailsTo = (person: Person) =>
  db
    .selectFrom("mail_message")
    .select(["template", "subject", "text_body as text"])
    .where("to_address", "=", person.email)
    .execute();

describe("Who is told", () => {
  test.each([
    ["submit", "submitted", "centre"],
    ["answer_supplement", "supplement_answered", "centre"],
    ["pass_screening", "passed_on", "ministry"],
    ["answer_consultation", "opinion_given", "ministry"],
    ["submit_review", "review_given", "ministry"],
    ["decline_review", "review_declined", "ministry"],
    ["recommend", "passed_on", "decider"],
    ["send_back", "sent_back", "ministry"],
    ["close_vote", "passed_on", "decider"],
    ["decide", "passed_on", "centre"],
    ["lodge_objection", "objected", "ministry"],
    ["propose_revocation", "passed_on", "decider"],
    ["state_on_revocation", "statement_given", "ministry"],
  ] as const)("of %s: %s, to the %s", async (step, kind, office) => {
    await responsible(centre, "centre_officer");
    await happen(id, step, applicant);
    const told = { centre, ministry, decider };
    for (const [name, person] of Object.entries(told))
      expect(await kindsOf(person), name).toEqual(name === office ? [kind] : []);
    // Another one is responsible.
    expect(await kindsOf(otherCentre)).toEqual([]);
  });

  test("each line of the table is one of these", () => {
    expect(Object.keys(toldToStaff).sort()).toEqual(
      [
        "answer_consultation",
        "answer_supplement",
        "assign",
        "close_vote",
        "decide",
        "decline_review",
        "lodge_objection",
        "pass_screening",
        "propose_revocation",
        "recommend",
        "send_back",
        "state_on_revocation",
        "submit",
        "submit_review",
      ].sort(),
    );
  });

  test("all who could do it, where nobody is responsible, or whoever was has lost the office", async () => {
    await happen(id, "answer_supplement", applicant);
    expect(await kindsOf(centre)).toEqual(["supplement_answered"]);
    expect(await kindsOf(otherCentre)).toEqual(["supplement_answered"]);
    await responsible(centre, "centre_officer");
    await db.deleteFrom("staff_role").where("person_id", "=", centre.id).execute();
    await happen(id, "answer_supplement", applicant);
    expect(await kindsOf(otherCentre)).toHaveLength(2);
  });

  test("not whoever did it, and nobody in their place", async () => {
    await responsible(ministry, "ministry_officer");
    const colleague = await anOfficial("이검토", "ministry_officer");
    await happen(id, "answer_consultation", ministry);
    expect(await kindsOf(ministry)).toEqual([]);
    expect(await kindsOf(colleague)).toEqual([]);
  });

  test("not who acts for the applicant or stepped aside; what they had been told before is gone", async () => {
    await happen(id, "submit", applicant);
    expect(await countUnread(db, { viewer: centre })).toBe(1);
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: centre.id, role: "viewer" })
      .execute();
    centre = { ...centre, companies: [inCompany("viewer")] };
    await db
      .insertInto("review")
      .values({
        application_id: id,
        expert_id: otherCentre.id,
        commissioned_at: "2026-11-20T00:00:00Z",
        declined_at: "2026-11-21T00:00:00Z",
        declined_reason: "함께 일함",
        due_on: "2026-12-01",
      })
      .execute();
    await happen(id, "answer_supplement", applicant);
    for (const viewer of [centre, otherCentre]) {
      expect(await kindsOf(viewer)).toEqual([]);
      expect(await countUnread(db, { viewer })).toBe(0);
      const { id: itemId } = await db
        .selectFrom("inbox_item")
        .select("id")
        .where("person_id", "=", viewer.id)
        .executeTakeFirstOrThrow();
      expect(await openItem(db, { viewer, itemId })).toBeNull();
    }
  });

  test("the person who was made responsible, and not who did it for themselves", async () => {
    const people = [{ personId: centre.id, role: "centre_officer" }] as const;
    await assignCases(db, { viewer: ministry, applicationIds: [id], people });
    await assignCases(db, {
      viewer: ministry,
      applicationIds: [id],
      people: [{ personId: ministry.id, role: "ministry_officer" }],
    });
    expect((await workInboxes()).sort()).toEqual(["event 1", "event 2"]);
    expect(await kindsOf(centre)).toEqual(["assigned"]);
    expect(await kindsOf(ministry)).toEqual([]);
  });

  test("of a message of the applicant the officer of the centre, once for the same words sent twice", async () => {
    await db
      .insertInto("membership")
      .values({ company_id: companyId, person_id: applicant.id, role: "owner" })
      .execute();
    applicant = { ...applicant, companies: [inCompany("owner")] };
    const send = () =>
      writeMessage(db, { viewer: applicant, companyId, applicationId: id, words: "언제 끝납니까" });
    expect(await send()).toEqual({ ok: true });
    expect(await send()).toEqual({ ok: true });
    await workInboxes();
    expect(await kindsOf(centre)).toEqual(["message"]);
    expect(await kindsOf(ministry)).toEqual([]);
  });
});

test("A step is told in the transaction in which it is taken: rolled back, it is not; told twice, it is told once", async () => {
  const draft = await anApplication({ companyId, round: await aRound() });
  const request = {
    applicationId: draft,
    step: "submit" as StepName,
    actor: "applicant" as Actor,
    personId: applicant.id,
    at: "2026-11-23T00:00:00.000Z",
  };
  const undone = db.transaction().execute(async (trx) => {
    expect(await transition(trx, request)).toMatchObject({ ok: true });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await workInboxes()).toEqual([]);
  await db.transaction().execute((trx) => transition(trx, request));
  expect(await workInboxes()).toEqual(["event 1"]);
  await Promise.all([1, 2].map(() => fillInbox(db, { applicationId: draft, about: "event 1", origin })));
  expect(await kindsOf(centre)).toEqual(["submitted"]);
  // Of what is not there any more nobody is told.
  expect(await fillInbox(db, { applicationId: draft, about: "event 9", origin })).toBe(0);
  expect(await fillInbox(db, { applicationId: draft, about: "message 9", origin })).toBe(0);
});

describe("By mail", () => {
  const choose = async (viewer: Person, mail: "at_once" | "digest" | "none") =>
    saveChoices(db, {
      viewer,
      choices: { ...(await loadChoices(db, { viewer })), supplement_answered: mail },
    });

  test("at once to who wants it at once, with a link and without what it is about", async () => {
    await choose(centre, "at_once");
    await choose(otherCentre, "none");
    await happen(id, "answer_supplement", applicant);
    const [mail, ...more] = await mailsTo(centre);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      template: "inbox_item",
      subject: expect.stringMatching(/^보완 서류 제출: T-/),
    });
    expect(mail?.text).toMatch(/https:\/\/naru\.test\/agency\/inbox\/\d+/);
    expect(mail?.text).not.toMatch(/저전력|한빛칩/);
    expect(await mailsTo(otherCentre)).toEqual([]);
    expect(await kindsOf(otherCentre)).toEqual(["supplement_answered"]);
  });

  test.each(["sensitive", "security"] as const)(
    "of a %s technology without a link, and in the list without title and company",
    async (securityClass) => {
      await db
        .updateTable("application")
        .set({ security_class: securityClass })
        .where("id", "=", id)
        .execute();
      await db.updateTable("person").set({ locale: "en" }).where("id", "=", centre.id).execute();
      await choose(centre, "at_once");
      await happen(id, "answer_supplement", applicant);
      const [mail] = await mailsTo(centre);
      expect(mail?.subject).toMatch(/^Supplement submitted: T-/);
      expect(mail?.text).not.toMatch(/http|저전력|한빛칩/);
      expect(await unreadOf(centre)).toMatchObject([{ title: null, company: null }]);
    },
  );

  test("who wants no mail any more is not sent what waits for the morning", async () => {
    await choose(centre, "digest");
    await happen(id, "answer_supplement", applicant);
    await choose(centre, "none");
    const waiting = await db
      .selectFrom("inbox_item")
      .select("mail")
      .where("person_id", "=", centre.id)
      .execute();
    expect(waiting).toEqual([{ mail: "none" }]);
  });
});
