import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { expireApplications } from "#app/confirmation/certificate/expire-applications.server.ts";
import { issueCertificate } from "#app/confirmation/certificate/issue-certificate.server.ts";
import { signingKeyOf } from "#app/confirmation/certificate/signing.server.ts";
import { decideApplication } from "#app/confirmation/decide/decide-application.server.ts";
import { letterContent } from "#app/confirmation/letters/letter-content.ts";
import { letterPdf } from "#app/confirmation/letters/letter-pdf.server.ts";
import { listLetters, loadLetter } from "#app/confirmation/letters/load-letters.server.ts";
import { sendLetter } from "#app/confirmation/letters/send-letter.server.ts";
import { db } from "#db/client.server.ts";
import { anOfficial, aPerson } from "#tests/support/confirmation/an-application.ts";
import {
  bringTo,
  heardApplication,
  type Officials,
  officials,
  reasons,
  revisionOf,
  revokeHeard,
  whatIsThere,
} from "#tests/support/confirmation/deciding.ts";
import { readPdfText } from "#tests/support/read-pdf-text.ts";

const origin = "https://naru.test";
let people: Officials;
let id: number;
let companyId: number;
let owner: string;

beforeEach(async () => {
  people = await officials();
  ({ id, companyId } = await heardApplication());
  owner = await aPerson("이소유");
  await db
    .insertInto("membership")
    .values({ company_id: companyId, person_id: owner, role: "owner" })
    .execute();
});

async function theLetter() {
  const [listed] = await listLetters(db, { applicationId: id });
  const letter = await loadLetter(db, { letterId: listed?.id ?? 0, applicationId: id, companyId });
  if (listed === undefined || letter === null) throw new Error("there is no letter");
  return { ...letter, sentAt: listed.sentAt };
}

function mailsTo(person: string) {
  return db
    .selectFrom("mail_message")
    .selectAll()
    .where("to_address", "=", `${person}@example.test`)
    .where("template", "=", "confirmation_letter")
    .execute();
}

const bare = (text: string) => text.replaceAll(/\s/g, "");

describe("A letter", () => {
  test("says the same as page, PDF and mail, in both languages", async () => {
    await bringTo("notify", id, people);
    const { id: letterId, document } = await theLetter();
    await sendLetter(db, { letterId, origin });
    const [mail] = await mailsTo(owner);
    for (const locale of ["ko", "en"] as const) {
      const { title, terms, opening, result, sections, sender } = letterContent(document, locale);
      const printed = bare(readPdfText(await letterPdf(document, locale)));
      const said = [
        ...terms.map(({ value }) => value),
        opening,
        result,
        sender,
        ...sections.flatMap(({ parts, mark }) => [mark ?? "", ...parts.flatMap((part) => part.paragraphs)]),
      ];
      for (const words of [title, ...said]) expect(printed).toContain(bare(words));
      if (locale === "ko") for (const words of said) expect(mail?.text_body).toContain(words);
    }
    expect(mail?.text_body).toContain(
      `${origin}/company/${companyId}/applications/${id}/letters/${letterId}`,
    );
  });

  test("has the reasons of each criterion, and says that the days to object are an assumption", async () => {
    await bringTo("notify", id, people);
    const { document } = await theLetter();
    const text = JSON.stringify(letterContent(document, "ko"));
    for (const { words } of reasons) expect(text).toContain(words);
    expect(text).toContain("30일");
    expect(text).toContain("가정: ");
  });

  test("as PDF is tagged, knows its language, and is the same however often it is asked for", async () => {
    await bringTo("notify", id, people);
    const { document } = await theLetter();
    const [pdf, again] = [await letterPdf(document, "ko"), await letterPdf(document, "ko")];
    expect(pdf.equals(again)).toBe(true);
    const raw = pdf.toString("latin1");
    for (const part of [
      "/MarkInfo",
      "/StructTreeRoot",
      "/Lang (ko-KR)",
      "/DisplayDocTitle true",
      "/FontFile2",
    ])
      expect(raw).toContain(part);
    expect(raw).not.toContain("Helvetica");
  });

  test("is mailed once, however often the job runs, also at the same time", async () => {
    await bringTo("notify", id, people);
    const { id: letterId } = await theLetter();
    await Promise.all([1, 2, 3].map(() => sendLetter(db, { letterId, origin })));
    expect(await mailsTo(owner)).toHaveLength(1);
    expect((await theLetter()).sentAt).not.toBeNull();
  });

  test("of a sensitive technology is mailed without content and link", async () => {
    await db.updateTable("application").set({ security_class: "sensitive" }).where("id", "=", id).execute();
    await bringTo("notify", id, people);
    await sendLetter(db, { letterId: (await theLetter()).id, origin });
    const [mail] = await mailsTo(owner);
    expect(mail?.text_body).toMatch(/접수번호 T-/);
    for (const content of ["저전력 추론 반도체", "근거가 뚜렷함", origin])
      expect(mail?.text_body).not.toContain(content);
  });

  test("that nobody could be mailed stays unsent; whoever left the company gets none", async () => {
    await db.deleteFrom("membership").where("company_id", "=", companyId).execute();
    await db
      .insertInto("submission")
      .values({
        application_id: id,
        number: 1,
        document: "{}",
        submitted_at: "2026-11-20T03:00:00Z",
        submitted_by: owner,
      })
      .execute();
    await bringTo("notify", id, people);
    await sendLetter(db, { letterId: (await theLetter()).id, origin });
    expect((await theLetter()).sentAt).toBeNull();
    expect(await mailsTo(owner)).toEqual([]);
  });

  test("is missing for another company, and for everybody where the technology is a matter of security", async () => {
    await bringTo("notify", id, people);
    const { id: letterId } = await theLetter();
    expect(await loadLetter(db, { letterId, applicationId: id, companyId: companyId + 1 })).toBeNull();
    expect(await loadLetter(db, { letterId, applicationId: id + 1, companyId })).toBeNull();
    await db.updateTable("application").set({ security_class: "security" }).where("id", "=", id).execute();
    expect(await loadLetter(db, { letterId, applicationId: id, companyId })).toBeNull();
  });

  test("of a revocation gives its reason, and the fact keeps it, too", async () => {
    await bringTo("notify", id, people);
    expect(await revokeHeard(id, people)).toEqual({ ok: true });
    const { document } = await theLetter();
    expect(document).toMatchObject({ kind: "revocation", reason: "거짓 자료가 밝혀짐" });
    expect(JSON.stringify(letterContent(document, "en"))).toContain("거짓 자료가 밝혀짐");
    const fact = await db
      .selectFrom("confirmation")
      .select("revoked_reason")
      .where("company_id", "=", companyId)
      .executeTakeFirst();
    expect(fact?.revoked_reason).toBe("거짓 자료가 밝혀짐");
  });
});

describe("A page that was out of date", () => {
  test("hears what happened since, and a form sent twice is told from another's act", async () => {
    await bringTo("recommend", id, people);
    const seenRevision = await revisionOf(id);
    const decide = (viewer: Person, result: "confirmed" | "not_confirmed" = "confirmed") =>
      decideApplication(db, { viewer, applicationId: id, seenRevision, result, reasons });
    expect(await decide(people.decider)).toEqual({ ok: true });
    expect(await decide(people.decider)).toEqual({ ok: true });
    const changes = [{ step: "decide", by: { name: "박결재" } }];
    expect(await decide(people.decider, "not_confirmed")).toMatchObject({ because: "changed", changes });
    const other = await anOfficial("정결재", "decider");
    expect(await decide(other)).toMatchObject({ because: "changed", changes });
    expect(await whatIsThere(id)).toMatchObject({ decisions: 1, decideEvents: 1 });
  });
});

describe("The end of validity", () => {
  test("comes where a validity is set, on the day after its last", async () => {
    const other = await heardApplication({ round: { validityMonths: 12 } });
    await bringTo("notify", id, people);
    await bringTo("notify", other.id, people);
    const ends = (on: string) =>
      sql`update confirmation set confirmed_on = '2020-01-01', valid_until = ${on}::date where company_id = ${other.companyId}`.execute(
        db,
      );
    await ends("2026-11-23");
    expect(await expireApplications(db)).toBe(0);
    await ends("2026-11-22");
    expect(await expireApplications(db)).toBe(1);
    expect(await expireApplications(db)).toBe(0);
    const statuses = await db
      .selectFrom("application")
      .select("status")
      .where("id", "in", [id, other.id])
      .orderBy("id")
      .execute();
    expect(statuses.map(({ status }) => status)).toEqual(["notified", "expired"]);
  });

  test("comes for a confirmation, too, that a later one of the same technology has followed", async () => {
    const other = await heardApplication({ round: { validityMonths: 12 } });
    await bringTo("notify", other.id, people);
    const key = signingKeyOf("a secret of the tests, long enough to sign with");
    await issueCertificate(db, { applicationId: other.id, key });
    await sql`update confirmation set document = 'a later case' where company_id = ${other.companyId}`.execute(
      db,
    );
    await sql`update certificate set expires_on = '2026-11-23' where application_id = ${other.id}`.execute(
      db,
    );
    expect(await expireApplications(db)).toBe(0);
    await sql`update certificate set expires_on = '2026-11-22' where application_id = ${other.id}`.execute(
      db,
    );
    expect(await expireApplications(db)).toBe(1);
  });
});
