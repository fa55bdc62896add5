import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { contentOf } from "#app/confirmation/apply/application.ts";
import { declareApplication } from "#app/confirmation/apply/declare-application.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { loadSubmission } from "#app/confirmation/apply/load-submission.server.ts";
import { startApplication } from "#app/confirmation/apply/start-application.server.ts";
import { submitApplication } from "#app/confirmation/apply/submit-application.server.ts";
import { followingView } from "#app/confirmation/follow/following-view.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { withdrawApplication } from "#app/confirmation/follow/withdraw-application.server.ts";
import { writeMessage } from "#app/confirmation/follow/write-message.server.ts";
import { loadChain, loadEvents } from "#app/confirmation/procedure/load-events.server.ts";
import { lockCase } from "#app/confirmation/procedure/read-case-facts.server.ts";
import { takeStep } from "#app/confirmation/procedure/take-step.server.ts";
import { answerSupplement } from "#app/confirmation/supplement/answer-supplement.server.ts";
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
import { anOfficial } from "#tests/support/confirmation/an-application.ts";
import { areWaiting } from "#tests/support/database.ts";
import { peopleOf } from "#tests/support/people.ts";

const people = peopleOf(db);
let owner: Person;
let companyId: number;
let applicationId: number;

beforeAll(async () => {
  await enterForms();
  await aRealRound();
});

beforeEach(async () => {
  ({ owner, companyId } = await people.company());
  await verifyNumberOf(companyId);
  applicationId = await aDraft(owner, companyId);
  await fillIn(companyId, applicationId);
  const asked = { ...place(), viewer: owner, seen: textHash(contentOf(await read())) };
  await declareApplication(db, asked);
  expect(await submitApplication(db, { ...asked, origin: "https://naru.example" })).toEqual({ ok: true });
});

const place = () => ({ companyId, applicationId });

async function read() {
  const application = await loadApplication(db, place());
  if (application === null) throw new Error("there is no such application");
  return application;
}

async function follow() {
  const following = await loadFollowing(db, place());
  if (following === null) throw new Error("there is no such case");
  return following;
}

async function requestSupplement(fields: readonly string[]) {
  const viewer = await anOfficial("최접수", "centre_officer");
  await takeStep(db, { viewer, applicationId, step: "begin_screening" }, async () => undefined);
  await takeStep(db, { viewer, applicationId, step: "request_supplement" }, async (trx, { at }) => {
    const request = { words: "측정 조건을 적으십시오", requested_at: at, due_on: "2026-12-07" };
    await trx
      .insertInto("supplement_request")
      .values({ application_id: applicationId, fields: JSON.stringify(fields), ...request })
      .execute();
  });
}

async function answer(sent: Record<string, string>, viewer = owner) {
  const { revision } = await read();
  return answerSupplement(db, { ...place(), viewer, seenRevision: revision, sent });
}

describe("A supplement request", () => {
  test("opens only what it names, is frozen beside the first submission, and starts the clock again", async () => {
    await requestSupplement(["content"]);
    expect((await follow()).clock.isStopped).toBe(true);
    expect(await answer({ content: "새 내용", summary: "몰래 고친 요약" })).toEqual({ ok: true });
    const { answers } = await read();
    expect([answers.content?.value, answers.summary?.value]).toEqual(["새 내용", "답 summary"]);
    const first = await loadSubmission(db, { ...place(), number: 1 });
    const second = await loadSubmission(db, { ...place(), number: 2 });
    expect(JSON.stringify(first?.document)).toContain("답 content");
    expect(JSON.stringify(second?.document)).toContain("새 내용");
    expect((await follow()).clock.isStopped).toBe(false);
    const events = await loadEvents(db, applicationId);
    expect(events.at(-1)?.details).toMatchObject([
      { key: "content", value: { before: "답 content", after: "새 내용" } },
    ]);
    expect((await loadChain(db, applicationId)).chain).toEqual({ state: "whole" });
  });

  test("is not answered by an empty field, nor by one that is too long", async () => {
    await requestSupplement(["content"]);
    expect(await answer({ content: " " })).toMatchObject({ problems: { content: "missing" } });
    expect(await answer({ content: "가".repeat(6_001) })).toMatchObject({ problems: { content: "tooLong" } });
    expect((await follow()).clock.isStopped).toBe(true);
  });

  test("is not answered without a file that is taken away in the same moment", async () => {
    await requestSupplement(["proof_files"]);
    let answering: ReturnType<typeof answer> | undefined;
    await db.transaction().execute(async (trx) => {
      await lockCase(trx, applicationId);
      answering = answer({});
      await areWaiting(db, 1);
      await trx.deleteFrom("application_file").where("application_id", "=", applicationId).execute();
    });
    expect(await answering).toMatchObject({ ok: false, because: "guard" });
    expect(await loadSubmission(db, { ...place(), number: 2 })).toBeNull();
    expect((await follow()).clock.isStopped).toBe(true);
  });

  test("is answered once, and by nobody who only reads", async () => {
    await requestSupplement(["content"]);
    const viewer = await people.member(companyId, "viewer");
    expect(await answer({ content: "열람자의 글" }, viewer)).toMatchObject({ ok: false });
    const both = await Promise.all([answer({ content: "하나" }), answer({ content: "둘" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("The applicant reads what the procedure tells, and nothing of what staff note among themselves", async () => {
  await db
    .insertInto("application_message")
    .values([
      {
        application_id: applicationId,
        audience: "note",
        words: "내부 메모",
        is_from_applicant: false,
        written_by: null,
      },
      {
        application_id: applicationId,
        audience: "applicant",
        words: "안내",
        is_from_applicant: false,
        written_by: null,
      },
    ])
    .execute();
  const view = followingView(await read(), await follow(), "en");
  expect(view.events.map(({ told }) => told)).toEqual(["You submitted the application"]);
  expect(view.messages.map(({ words, by }) => [by, words])).toEqual([["Officer", "안내"]]);
});

test("A message that is sent twice is written once", async () => {
  const message = { ...place(), viewer: owner, words: "언제 결과가 나옵니까?" };
  await Promise.all([writeMessage(db, message), writeMessage(db, message)]);
  expect((await follow()).messages).toHaveLength(1);
  const viewer = await people.member(companyId, "viewer");
  expect(await writeMessage(db, { ...message, viewer })).toEqual({ ok: false, reason: "needsEditor" });
});

test("A withdrawal ends the case; one from a page that is out of date is told so", async () => {
  const { revision } = await read();
  const withdraw = (seenRevision: number) =>
    withdrawApplication(db, { ...place(), viewer: owner, seenRevision });
  expect(await withdraw(revision + 5)).toMatchObject({ ok: false, because: "changed" });
  expect(await withdraw(revision)).toEqual({ ok: true });
  expect((await read()).status).toBe("withdrawn");
});

test("To another company there is no such case", async () => {
  const other = await people.company("이웃소프트");
  const asked = { viewer: other.owner, companyId: other.companyId, applicationId };
  expect(await loadFollowing(db, asked)).toBeNull();
  expect(await loadSubmission(db, { ...asked, number: 1 })).toBeNull();
  expect(await writeMessage(db, { ...asked, words: "x" })).toMatchObject({ reason: "notYours" });
  expect(await withdrawApplication(db, { ...asked, seenRevision: 1 })).toMatchObject({
    because: "not_found",
  });
});

describe("A copy", () => {
  const copy = (viewer: Person, company: number) =>
    startApplication(db, {
      viewer,
      companyId: company,
      technology: someTechnology,
      kind: "holding",
      title: "다시",
      securityClass: "general",
      startKey: crypto.randomUUID(),
      copiedFrom: applicationId,
    });

  test("takes answers and files along, but not the declaration", async () => {
    const started = await copy(owner, companyId);
    const id = started.ok ? started.applicationId : 0;
    const copied = await loadApplication(db, { companyId, applicationId: id });
    expect(copied).toMatchObject({
      status: "draft",
      hasDeclared: false,
      answers: { summary: { value: "답 summary" } },
    });
    expect(copied?.files).toHaveLength(3);
  });

  test("of another company's application takes nothing", async () => {
    const other = await people.company("이웃소프트");
    const started = await copy(other.owner, other.companyId);
    const id = started.ok ? started.applicationId : 0;
    const copied = await loadApplication(db, { companyId: other.companyId, applicationId: id });
    expect(copied?.answers).not.toHaveProperty("summary");
    expect(copied?.files).toEqual([]);
  });
});
