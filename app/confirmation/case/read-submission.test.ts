import { describe, expect, test } from "vitest";
import { readSubmission } from "./read-submission.ts";

describe("A frozen submission", () => {
  const question = { key: "body", label: { ko: "유형", en: "Kind" }, answer: "university" };
  const part = { key: "applicant", title: { ko: "신청인", en: "Applicant" } };

  test("shows a choice in the words that it had, and a file with the token that opens it", () => {
    const options = { university: { ko: "대학", en: "university" } };
    const files = [{ name: "a.pdf", bytes: 1, sha256: "0f" }];
    const read = readSubmission(
      { parts: [{ ...part, questions: [{ ...question, options, files }] }] },
      { "0f": "t" },
    );
    expect(read?.[0]?.questions[0]).toMatchObject({
      answer: { ko: "대학", en: "university" },
      files: [{ name: "a.pdf", token: "t" }],
    });
  });

  test("of an older shape is read as far as it goes; of no known shape it is nothing", () => {
    expect(
      readSubmission({ parts: [{ ...part, questions: [question] }] }, {})?.[0]?.questions[0],
    ).toMatchObject({
      answer: { ko: "university" },
      files: [],
    });
    for (const document of [null, [], "x", { parts: "x" }, { questions: [] }])
      expect(readSubmission(document, {})).toBeNull();
  });
});
