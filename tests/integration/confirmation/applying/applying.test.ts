import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadRounds } from "#app/confirmation/about/load-rounds.server.ts";
import { contentOf } from "#app/confirmation/apply/application.ts";
import { declareApplication } from "#app/confirmation/apply/declare-application.server.ts";
import { deleteDraft } from "#app/confirmation/apply/delete-draft.server.ts";
import { listApplications } from "#app/confirmation/apply/list-applications.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { loadSubmission } from "#app/confirmation/apply/load-submission.server.ts";
import { savePart } from "#app/confirmation/apply/save-part.server.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import { submitApplication } from "#app/confirmation/apply/submit-application.server.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { db } from "#db/client.server.ts";
import {
  aDraft,
  aRealRound,
  enterForms,
  fillIn,
  someTechnology,
  verifyNumberOf,
} from "#tests/support/confirmation/a-draft.ts";
import { peopleOf } from "#tests/support/people.ts";

const people = peopleOf(db);
let owner: Person;
let companyId: number;

beforeAll(enterForms);

beforeEach(async () => {
  await db.updateTable("application").set({ copied_from: null }).execute();
  await db.deleteFrom("application").execute();
  await db.deleteFrom("round").execute();
  await db.deleteFrom("mail_message").execute();
  await aRealRound();
  ({ owner, companyId } = await people.company());
});

async function read(applicationId: number) {
  const application = await loadApplication(db, { companyId, applicationId });
  if (application === null) throw new Error("there is no such application");
  return application;
}

/** Declares and submits what is there, as the check page does. */
async function submit(applicationId: number, viewer = owner) {
  const seen = textHash(contentOf(await read(applicationId)));
  const asked = { viewer, companyId, applicationId, seen };
  const declared = await declareApplication(db, asked);
  if (!declared.ok) return declared;
  return submitApplication(db, { ...asked, origin: "https://naru.example" });
}

async function readyDraft() {
  await verifyNumberOf(companyId);
  const id = await aDraft(owner, companyId);
  await fillIn(companyId, id);
  return id;
}

const save = (viewer: Person, applicationId: number, sent: Record<string, string>, part = "description") =>
  savePart(db, { viewer, companyId, applicationId, part, sent });

describe("A draft", () => {
  test("begins with what the company has entered, each value with its origin and day", async () => {
    await verifyNumberOf(companyId);
    await db
      .insertInto("company_technology")
      .values({
        company_id: companyId,
        label: "칩",
        technology: someTechnology,
        trl: 7,
        changed_at: "2026-11-03T03:00:00Z",
      })
      .execute();
    const { answers } = await read(await aDraft(owner, companyId));
    expect(answers.trl).toMatchObject({ value: "trl_7", origin: "profile.trl@2026-11-03" });
    expect(answers.business_number).toMatchObject({ origin: "company.number@2026-11-03" });
    expect(answers.applicant_name).toMatchObject({ value: "한빛칩", origin: "company.name" });
    expect(answers.summary).toBeUndefined();
  });

  test("is begun once by a form that is sent twice", async () => {
    const start = {
      viewer: owner,
      companyId,
      technology: someTechnology,
      kind: "holding",
      title: "칩",
      securityClass: "general",
      startKey: crypto.randomUUID(),
    } as const;
    const [first, second] = await Promise.all([startApplication(db, start), startApplication(db, start)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
  });

  test("may be begun between rounds, and is taken along into the one that opens", async () => {
    await db.deleteFrom("round").execute();
    const start = {
      viewer: owner,
      companyId,
      technology: someTechnology,
      kind: "holding",
      title: "칩",
    } as const;
    const begin = () =>
      startApplication(db, { ...start, securityClass: "general", startKey: crypto.randomUUID() });
    expect(await begin()).toEqual({ ok: false, reason: "noRound" });
    const coming = await aRealRound("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z");
    const id = await aDraft(owner, companyId);
    expect((await read(id)).round.id).toBe(coming);
    const open = await aRealRound();
    await save(owner, id, {});
    expect((await read(id)).round.id).toBe(open);
  });

  test("may have any gap, and loses the row of an answer that is emptied", async () => {
    const id = await aDraft(owner, companyId);
    expect(await save(owner, id, { summary: "", content: "내용" })).toEqual({ ok: true });
    expect((await read(id)).answers).toHaveProperty("content");
    await save(owner, id, { content: "", "was.content": textHash("내용") });
    expect((await read(id)).answers).not.toHaveProperty("content");
  });

  test("shows both values where two people saved one answer, and writes over neither", async () => {
    const id = await aDraft(owner, companyId);
    const editor = await people.member(companyId, "editor");
    expect(await save(editor, id, { summary: "편집자의 글", "was.summary": "" })).toEqual({
      ok: true,
    });
    const late = await save(owner, id, { summary: "소유자의 글", "was.summary": "" });
    expect(late).toMatchObject({ ok: false, reason: "unsettled", conflicts: { summary: "편집자의 글" } });
    expect((await read(id)).answers.summary).toMatchObject({ value: "편집자의 글", changedBy: editor.name });
  });

  test("of a security technology takes no content and starts with none", async () => {
    const id = await aDraft(owner, companyId, { securityClass: "security", title: "2026-S-014" });
    expect((await read(id)).answers).toEqual({});
    expect(await save(owner, id, { summary: "비밀" })).toEqual({ ok: false, reason: "offline" });
  });

  test("is deleted with its answers, but not once it was submitted", async () => {
    const id = await readyDraft();
    const other = await aDraft(owner, companyId);
    expect(await deleteDraft(db, { viewer: owner, companyId, applicationId: other })).toEqual({ ok: true });
    await submit(id);
    expect(await deleteDraft(db, { viewer: owner, companyId, applicationId: id })).toMatchObject({
      ok: false,
    });
  });
});

describe("Who may do what", () => {
  test("a consultant prepares and submits; a viewer reads only", async () => {
    const id = await readyDraft();
    const viewer = await people.member(companyId, "viewer");
    const consultant = await people.member(companyId, "consultant");
    expect(await save(viewer, id, { summary: "열람자의 글" })).toEqual({ ok: false, reason: "needsEditor" });
    expect(await submit(id, viewer)).toEqual({ ok: false, reason: "needsEditor" });
    expect(await submit(id, consultant)).toEqual({ ok: true });
  });

  test("to another company there is no such application, whatever it asks", async () => {
    const id = await readyDraft();
    const other = await people.company("이웃소프트");
    const asked = { viewer: other.owner, companyId: other.companyId, applicationId: id };
    expect(await loadApplication(db, asked)).toBeNull();
    expect(await savePart(db, { ...asked, part: "description", sent: { summary: "x" } })).toMatchObject({
      reason: "notYours",
    });
    expect(await declareApplication(db, { ...asked, seen: "" })).toMatchObject({ reason: "notYours" });
    expect(await submitApplication(db, { ...asked, seen: "", origin: "" })).toMatchObject({
      because: "not_found",
    });
    expect(await deleteDraft(db, asked)).toMatchObject({ ok: false });
    expect(await listApplications(db, asked)).toEqual([]);
    expect((await read(id)).status).toBe("draft");
  });
});

describe("Submitting", () => {
  test("freezes questions in both languages, answers and files with their hashes, form and taxonomy", async () => {
    const id = await readyDraft();
    expect(await submit(id)).toEqual({ ok: true });
    const submission = await loadSubmission(db, { companyId, applicationId: id, number: 1 });
    const questions = submission?.document.parts.flatMap((part) => part.questions) ?? [];
    expect(questions.find(({ key }) => key === "summary")).toMatchObject({
      label: { ko: "요약서", en: "Summary" },
      answer: "답 summary",
    });
    expect(questions.find(({ key }) => key === "proof_files")?.files).toEqual([
      { name: "proof_files.pdf", type: "pdf", bytes: 2048, sha256: "a".repeat(64) },
    ]);
    expect(submission?.document).toMatchObject({
      form: { id: "holding-1", version: 1, isVerified: false },
      taxonomy: { version: "nst2023", technology: { code: someTechnology } },
    });
  });

  test("gives a reference, starts the clock and mails the submitter and the owners, each once", async () => {
    const id = await readyDraft();
    const editor = await people.member(companyId, "editor");
    await submit(id, editor);
    const { reference } = await read(id);
    expect(reference).toMatch(/^NST-2026-\d{5}$/);
    const mails = await db
      .selectFrom("mail_message")
      .select(["to_address", "subject", "text_body"])
      .execute();
    expect(mails.map((mail) => mail.to_address).sort()).toEqual([editor.email, owner.email].sort());
    for (const mail of mails) expect(mail.subject).toContain(reference);
    const [listed] = await listApplications(db, { companyId });
    expect(listed?.clock).toMatchObject({ usedDays: 0, leftDays: 30, startedOn: "2026-11-23" });
  });

  test("twice at once is submitting once", async () => {
    const id = await readyDraft();
    const seen = textHash(contentOf(await read(id)));
    const asked = { viewer: owner, companyId, applicationId: id, seen };
    await declareApplication(db, asked);
    const both = await Promise.all(
      [1, 2].map(() => submitApplication(db, { ...asked, origin: "https://naru.example" })),
    );
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    const { count } = await db
      .selectFrom("submission")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("application_id", "=", id)
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(1);
  });

  test("is refused in words without a verified number, with gaps, and outside of a round; all is kept", async () => {
    const id = await aDraft(owner, companyId);
    const without = await submit(id);
    expect(without).toMatchObject({ ok: false, because: "guard" });
    const said = "reasons" in without ? without.reasons.map(({ en }) => en) : [];
    expect(said).toEqual([
      "Only a company with a verified business number can apply",
      "Some parts are not complete",
    ]);
    await verifyNumberOf(companyId);
    await fillIn(companyId, id);
    await db.updateTable("round").set({ closes_at: "2026-11-23T00:00:00Z" }).execute();
    const late = await submit(id);
    expect(late).toMatchObject({
      ok: false,
      because: "guard",
      reasons: [{ en: "This round is not open for applications" }],
    });
    expect(await read(id)).toMatchObject({ status: "draft", answers: { summary: { value: "답 summary" } } });
  });

  test("takes what closes a second later, and nothing at the closing instant", async () => {
    const id = await readyDraft();
    await db.updateTable("round").set({ closes_at: "2026-11-23T00:00:01Z" }).execute();
    expect(await submit(id)).toEqual({ ok: true });
  });

  test("is refused after a change that its page did not show, and a change takes the declaration back", async () => {
    const id = await readyDraft();
    const seen = textHash(contentOf(await read(id)));
    const asked = { viewer: owner, companyId, applicationId: id, seen };
    expect(await declareApplication(db, asked)).toEqual({ ok: true });
    await save(owner, id, { summary: "다른 요약", "was.summary": textHash("답 summary") });
    expect((await read(id)).hasDeclared).toBe(false);
    expect(await declareApplication(db, asked)).toEqual({ ok: false, reason: "changed" });
    expect(await submitApplication(db, { ...asked, origin: "" })).toMatchObject({ because: "guard" });
  });

  test("of a sensitive technology mails neither its title nor a link", async () => {
    await verifyNumberOf(companyId);
    const id = await aDraft(owner, companyId, { securityClass: "sensitive", title: "민감한 이름" });
    await fillIn(companyId, id);
    expect(await submit(id)).toEqual({ ok: true });
    const { text_body, html_body } = await db
      .selectFrom("mail_message")
      .selectAll()
      .executeTakeFirstOrThrow();
    for (const body of [text_body, html_body]) expect(body).not.toMatch(/민감한 이름|https?:/);
  });
});

test("The round that is open, the next and the last one are told apart at the instant", async () => {
  const past = await aRealRound("2026-01-01T00:00:00Z", "2026-11-23T00:00:00Z");
  const next = await aRealRound("2026-11-23T00:00:01Z", "2027-02-01T00:00:00Z");
  const { open, next: coming, last } = await loadRounds(db);
  expect([open?.name.en, coming?.id, last?.id]).toEqual(["2026, round 4", next, past]);
});
