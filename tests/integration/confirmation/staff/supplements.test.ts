import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { loadCase } from "#app/confirmation/case/load-case.server.ts";
import { loadSubmissions } from "#app/confirmation/case/load-submissions.server.ts";
import { loadFollowing } from "#app/confirmation/follow/load-following.server.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { letterPdf } from "#app/confirmation/letters/letter-pdf.server.ts";
import { listLetters, loadLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { recordArrival } from "#app/confirmation/letters/record-arrival.server.ts";
import { sendLetter } from "#app/confirmation/letters/send-letter.server.ts";
import { closeSupplement } from "#app/confirmation/supplement/close-supplement.server.ts";
import { loadSupplements } from "#app/confirmation/supplement/load-supplements.server.ts";
import { requestSupplement } from "#app/confirmation/supplement/request-supplement.server.ts";
import { db } from "#db/client.server.ts";
import { aCompany, anApplication, anOfficial, aRound } from "#tests/support/confirmation/an-application.ts";
import { readPdfText } from "#tests/support/read-pdf-text.ts";

const origin = "https://naru.test";
let centre: Person;
let owner: Person;
let id: number;
let companyId: number;

beforeEach(async () => {
  centre = await anOfficial("정가람", "centre_officer");
  owner = await anOfficial("한서진");
  companyId = await aCompany();
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
  });
/** The letter of the request, as its job has sent it. */
const sent = async (asked: Awaited<ReturnType<typeof ask>>) => {
  const letterId = (asked.ok && asked.value) || 0;
  await sendLetter(db, { letterId, origin });
  const letter = await loadLetter(db, { letterId, applicationId: id, companyId });
  if (letter === null) throw new Error("there is no letter");
  const [listed] = await listLetters(db, { applicationId: id });
  return { ...letter, listed };
};
const mails = () =>
  db
    .selectFrom("mail_message")
    .select(["template", "text_body as text"])
    .where("to_address", "=", owner.email)
    .orderBy("id")
    .execute();

test("A request stops the clock, and a closing without an answer lets it run again; both are mailed", async () => {
  await sent(await ask());
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
    "confirmation_letter",
    "supplement_closed",
  ]);
});

test("The button pressed twice asks once", async () => {
  const seen = await revision();
  const both = await Promise.all([ask(seen), ask(seen)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await listLetters(db, { applicationId: id })).toHaveLength(1);
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
    });
    expect(asked.ok, viewer.name).toBe(false);
  }
});

describe("The letter of a request", () => {
  test("has a number, and says on its page, as PDF and by mail what is asked for and until when", async () => {
    const letter = await sent(await ask());
    expect(letter.listed).toMatchObject({
      kind: "supplement",
      number: expect.stringMatching(/^NST-L-2026-\d{5}$/),
      sentAt: expect.any(String),
      arrivedAt: null,
    });
    const bare = (text: string) => text.replaceAll(/\s/g, "");
    const [mail] = await mails();
    for (const locale of ["ko", "en"] as const) {
      const { title, terms, opening, result, sections, sender } = letterContent(letter.document, locale);
      const said = [
        ...terms.map(({ value }) => value),
        opening,
        result,
        ...sections.flatMap(({ parts }) => parts.flatMap((part) => part.paragraphs)),
        sender,
      ];
      expect(said.join()).toContain("요약서에 성능 수치를 적어 주십시오.");
      expect(result).toContain(locale === "ko" ? "12. 7." : "7 Dec 2026");
      const printed = bare(readPdfText(await letterPdf(letter.document, locale)));
      for (const words of [title, ...said]) expect(printed).toContain(bare(words));
      if (locale === "ko") for (const words of said) expect(mail?.text).toContain(words);
    }
    expect(mail?.text).toContain(`${origin}/company/${companyId}/applications/${id}/letters/${letter.id}`);
  });

  test("names the questions as the form words them", async () => {
    const parts = [{ questions: [{ key: "summary", label: { ko: "요약서", en: "Summary" } }] }];
    await sql`
      update confirmation_form set definition = definition || jsonb_build_object('parts', ${JSON.stringify(parts)}::jsonb)
      where id = (select form_id from application where id = ${id})`.execute(db);
    const { document } = await sent(await ask());
    expect(document).toMatchObject({ fields: [{ ko: "요약서", en: "Summary" }] });
  });

  test("goes to editors, too, but to no viewer; and once, however often its job runs", async () => {
    const [editor, viewer] = [await anOfficial("윤도현"), await anOfficial("배하늘")];
    await db
      .insertInto("membership")
      .values([
        { company_id: companyId, person_id: editor.id, role: "editor" },
        { company_id: companyId, person_id: viewer.id, role: "viewer" },
      ])
      .execute();
    const letter = await sent(await ask());
    await sendLetter(db, { letterId: letter.id, origin });
    const told = await db
      .selectFrom("mail_message")
      .select("to_address as to")
      .where("to_address", "in", [owner.email, editor.email, viewer.email])
      .execute();
    expect(told.map(({ to }) => to).sort()).toEqual([owner.email, editor.email].sort());
  });

  test("of a sensitive technology is mailed without content, title and link, but with the day", async () => {
    await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
    await sent(await ask());
    const [mail] = await mails();
    expect(mail?.text).not.toMatch(/저전력|성능 수치|http/);
    expect(mail?.text).toContain("12. 7.");
  });

  test("arrives while the case is still examined: once, and never before it was written", async () => {
    expect(await arrive(0, "2026-11-23T00:30:00Z")).toMatchObject({ ok: false, because: "guard" });
    const letter = await sent(await ask());
    expect(await arrive(letter.id, "2026-11-22T00:30:00Z")).toMatchObject({ ok: false });
    expect(await arrive(letter.id, "2026-11-23T00:00:00Z")).toEqual({ ok: true });
    expect(await arrive(letter.id, "2026-11-23T00:00:00Z")).toMatchObject({ ok: false, because: "guard" });
    const [supplement] = await loadSupplements(db, { applicationId: id, submissions: [] });
    expect(supplement?.letter).toMatchObject({ id: letter.id, arrivedAt: expect.any(String) });
  });

  test("is listed for its own company, and for no other; of a security technology with its number alone", async () => {
    const { id: letterId } = await sent(await ask());
    const place = { applicationId: id, companyId };
    expect((await loadFollowing(db, place))?.letters).toMatchObject([{ id: letterId, kind: "supplement" }]);
    expect(await loadFollowing(db, { ...place, companyId: companyId + 1 })).toBeNull();
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    expect((await loadFollowing(db, place))?.letters).toHaveLength(1);
    expect(await loadLetter(db, { letterId, applicationId: id, companyId })).toBeNull();
  });

  const arrive = async (letterId: number, arrivedAt: string) =>
    recordArrival(db, {
      viewer: centre,
      applicationId: id,
      seenRevision: await revision(),
      letterId,
      arrivedAt,
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
