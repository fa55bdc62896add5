import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCase } from "#app/confirmation/load-case.server.ts";
import { loadSubmissions } from "#app/confirmation/screening/load-submissions.server.ts";
import { closeSupplement } from "#app/confirmation/supplementing/close-supplement.server.ts";
import { loadSupplements } from "#app/confirmation/supplementing/load-supplements.server.ts";
import { requestSupplement } from "#app/confirmation/supplementing/request-supplement.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";

const origin = "https://naru.test";
let centre: Person;
let owner: Person;
let id: number;

beforeEach(async () => {
  centre = await anOfficial("정가람", "centre_officer");
  owner = await anOfficial("한서진");
  const companyId = await aCompany();
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner.id, role: "owner" })
    .execute();
  id = await anApplication({ companyId, round: await aRound(), status: "screening" });
});

const revision = async () =>
  (await db.selectFrom("application").select("revision").where("id", "=", id).executeTakeFirstOrThrow())
    .revision;
const ask = async (seenRevision?: number) =>
  requestSupplement(db, {
    viewer: centre,
    applicationId: id,
    seenRevision: seenRevision ?? (await revision()),
    fields: ["summary"],
    words: "요약서에 성능 수치를 적어 주십시오.",
    dueOn: "2026-12-07",
    origin,
  });
const mails = () =>
  db
    .selectFrom("mail_message")
    .select(["template", "text_body as text"])
    .where("to_address", "=", owner.email)
    .orderBy("id")
    .execute();

test("A request stops the clock, and a closing without an answer lets it run again; both are mailed", async () => {
  expect(await ask()).toEqual({ ok: true });
  expect((await loadCase(db, centre, id))?.clock).toMatchObject({ isStopped: true });
  const closing = {
    viewer: centre,
    applicationId: id,
    seenRevision: await revision(),
    reason: "기한이 지남",
    origin,
  };
  expect(await closeSupplement(db, closing)).toEqual({ ok: true });
  expect((await loadCase(db, centre, id))?.clock).toMatchObject({ isStopped: false });
  expect((await mails()).map(({ template }) => template)).toEqual([
    "supplement_requested",
    "supplement_closed",
  ]);
});

test("The button pressed twice asks once", async () => {
  const seen = await revision();
  const both = await Promise.all([ask(seen), ask(seen)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await mails()).toHaveLength(1);
});

test("While one is open there is no second, and without one there is nothing to close", async () => {
  const closing = async () =>
    closeSupplement(db, {
      viewer: centre,
      applicationId: id,
      seenRevision: await revision(),
      reason: "까닭",
      origin,
    });
  expect(await closing()).toMatchObject({ ok: false, because: "guard" });
  await ask();
  expect(await ask()).toMatchObject({ ok: false, because: "guard" });
});

test("The ministry and the applicant ask for nothing", async () => {
  for (const viewer of [await anOfficial("과윤서", "ministry_officer"), owner]) {
    const asked = await requestSupplement(db, {
      viewer,
      applicationId: id,
      seenRevision: await revision(),
      fields: ["summary"],
      words: "보완",
      dueOn: "2026-12-07",
      origin,
    });
    expect(asked.ok, viewer.name).toBe(false);
  }
});

describe("The mail", () => {
  test("names the case and leads to it, without what was asked for", async () => {
    await ask();
    const [mail] = await mails();
    expect(mail?.text).toContain("저전력 추론 반도체");
    expect(mail?.text).toContain(`${origin}/company/`);
    expect(mail?.text).not.toContain("성능 수치");
  });

  test("of a sensitive technology holds neither title nor link", async () => {
    await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
    await ask();
    const [mail] = await mails();
    expect(mail?.text).not.toContain("저전력");
    expect(mail?.text).not.toContain("http");
  });
});

describe("Before and after", () => {
  const submitted = (number: number, at: string, answer: string) =>
    db
      .insertInto("submission")
      .values({
        application_id: id,
        number,
        submitted_at: at,
        submitted_by: null,
        document: JSON.stringify({
          parts: [
            {
              key: "description",
              title: { ko: "내용", en: "Content" },
              questions: [{ key: "summary", label: { ko: "요약서", en: "Summary" }, answer, files: [] }],
            },
          ],
        }),
      })
      .execute();
  const load = async () =>
    loadSupplements(db, { applicationId: id, submissions: await loadSubmissions(db, id) });

  test("are what the named question said in the submissions on both sides of the request", async () => {
    await submitted(1, "2026-11-20T03:00:00Z", "수치 없음");
    await ask();
    expect((await load())[0]?.fields).toMatchObject([
      { before: { answer: { ko: "수치 없음" } }, after: null },
    ]);
    await db.updateTable("supplement_request").set({ answered_at: "2026-11-24T03:00:00Z" }).execute();
    await submitted(2, "2026-11-24T03:00:00Z", "98%");
    expect((await load())[0]?.fields).toMatchObject([
      { before: { answer: { ko: "수치 없음" } }, after: { answer: { ko: "98%" } } },
    ]);
  });

  test("of a submission in an unknown shape are missing, and the page still stands", async () => {
    await db
      .insertInto("submission")
      .values({
        application_id: id,
        number: 1,
        submitted_at: "2026-11-20T03:00:00Z",
        submitted_by: null,
        document: JSON.stringify({ pages: [] }),
      })
      .execute();
    await ask();
    expect((await load())[0]?.fields).toEqual([{ key: "summary", before: null, after: null }]);
  });

  test("of a security-classed technology are not read at all", async () => {
    await submitted(1, "2026-11-20T03:00:00Z", "비밀");
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    expect(await loadSubmissions(db, id)).toEqual([]);
  });
});
