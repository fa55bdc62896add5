import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Person } from "#app/accounts/viewer.ts";
import { contentOf } from "#app/confirmation/apply/application.ts";
import { shownParts } from "#app/confirmation/apply/application-view.ts";
import { declareApplication } from "#app/confirmation/apply/declare-application.server.ts";
import { loadApplication } from "#app/confirmation/apply/load-application.server.ts";
import { loadSubmission, type Submission } from "#app/confirmation/apply/load-submission.server.ts";
import { submissionTerms } from "#app/confirmation/apply/receipt-view.ts";
import { submissionPdf } from "#app/confirmation/apply/submission-pdf.server.ts";
import { submitApplication } from "#app/confirmation/apply/submit-application.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textHash } from "#app/platform/text-hash.server.ts";
import { db } from "#db/client.server.ts";
import {
  aDraft,
  aRealRound,
  enterForms,
  fillIn,
  verifyNumberOf,
} from "#tests/support/confirmation/a-draft.ts";
import { peopleOf } from "#tests/support/people.ts";
import { readPdfText } from "#tests/support/read-pdf-text.ts";

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
  const asked = { ...place(), viewer: owner, seen: textHash(contentOf(await application())) };
  await declareApplication(db, asked);
  expect(await submitApplication(db, { ...asked, origin: "https://naru.example" })).toEqual({ ok: true });
});

const place = () => ({ companyId, applicationId });
const there = <T>(found: T | null): T => {
  if (found === null) throw new Error("there is none");
  return found;
};
const application = async () => there(await loadApplication(db, place()));
const submission = async () => there(await loadSubmission(db, { ...place(), number: 1 }));
const print = async (of: Submission, locale: Locale = "ko") => submissionPdf(await application(), of, locale);
const bare = (text: string) => text.replaceAll(/\s/g, "");
/** The same submission with this for every answer that is a text. */
const saying = (answer: string, { document, ...rest }: Submission): Submission => ({
  ...rest,
  document: {
    ...document,
    parts: document.parts.map((part) => ({
      ...part,
      questions: part.questions.map((question) =>
        question.type === "text" ? { ...question, answer } : question,
      ),
    })),
  },
});

describe("A submission as PDF", () => {
  test.each(["ko", "en"] as const)("says in %s all that its page says", async (locale) => {
    const frozen = await submission();
    const printed = bare(readPdfText(await print(frozen, locale)));
    const said = [
      ...submissionTerms(await application(), frozen, locale).flatMap(({ term, value }) => [term, value]),
      ...shownParts(frozen.document, locale).flatMap(({ title, answers }) => [
        title,
        ...answers.flatMap(({ label, answer, files, origin }) => [
          label,
          answer ?? "",
          origin ?? "",
          ...files.flatMap(({ name, detail, hash }) => [name, detail, hash]),
        ]),
      ]),
      frozen.document.declaration[locale],
    ];
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter((words) => !printed.includes(bare(words)))).toEqual([]);
  });

  test("is tagged, knows its language, has its fonts within, and is the same however often it is asked for", async () => {
    const frozen = await submission();
    const [pdf, again] = [await print(frozen), await print(frozen)];
    expect(pdf.equals(again)).toBe(true);
    const raw = pdf.toString("latin1");
    for (const part of ["/StructTreeRoot", "/Lang (ko-KR)", "/DisplayDocTitle true", "/FontFile2"])
      expect(raw).toContain(part);
    expect(raw).not.toContain("Helvetica");
  });

  test("goes on over as many pages as the answers take, and counts them", async () => {
    const pdf = await print(saying("가나다라 마바사\n\n".repeat(500), await submission()));
    const pages = pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(20);
    const printed = readPdfText(pdf);
    expect(printed.match(/가나다라 마바사/g)).toHaveLength(500 * 7);
    for (const page of [1, pages]) expect(printed).toContain(`– ${page} / ${pages}`);
  });

  test("prints signs, units and Chinese characters, and names what no font has", async () => {
    const words = "H₂O, 3 Ω, é, ❶, 中, 120 ㎡, 5 ㎓, 2 ㎛, Ⅲ, ㉠, ⓐ, ㈔";
    const printed = readPdfText(await print(saying(`${words} ꙮ`, await submission())));
    expect(printed).toContain(`${words} □`);
    expect(printed).toContain("U+A66E");
    expect(readPdfText(await print(await submission()))).not.toContain("U+");
  });

  test("is there neither for another company nor of a technology that is a matter of security", async () => {
    expect(await loadSubmission(db, { companyId: companyId + 1, applicationId, number: 1 })).toBeNull();
    await db
      .updateTable("application")
      .set({ security_class: "security" })
      .where("id", "=", applicationId)
      .execute();
    expect(await loadSubmission(db, { ...place(), number: 1 })).toBeNull();
  });
});
