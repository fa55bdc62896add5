import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { checklistSchema, markOfChecks } from "#app/confirmation/screen/checklist.ts";
import { markChanges } from "#app/confirmation/supplement/supplement-list.tsx";
import { supplementSchema } from "#app/confirmation/supplement/supplement-schema.ts";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { readSubmission } from "./read-submission.ts";

describe("Marking what changed in a text", () => {
  test("marks the sentence that is new and nothing else", () => {
    const marked = markChanges(
      "첫 문장입니다. 새 수치는 98%입니다.\n끝.",
      "첫 문장입니다. 수치가 없습니다.\n끝.",
    );
    expect(marked.filter(({ isChanged }) => isChanged).map(({ text }) => text.trim())).toEqual([
      "새 수치는 98%입니다.",
    ]);
  });

  test("loses no letter, and marks nothing against itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, other) => {
        expect(
          markChanges(text, other)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
        expect(markChanges(text, text).some(({ isChanged }) => isChanged)).toBe(false);
      }),
      propertyRuns,
    );
  });
});

describe("The checklist as it is sent", () => {
  const say = { noteMissing: (words: string) => `${words}?`, noteTooLong: () => "long" };
  const schema = checklistSchema(defaultForms.holding.checks, (key) => key, say);

  test("may have gaps", () => {
    expect(schema.parse({ checks: { proof: { isMet: "yes" }, other: {} } })).toEqual([
      { key: "proof", isMet: true, note: null },
    ]);
    expect(schema.parse({})).toEqual([]);
  });

  test.each([
    ["what is not met without saying what is missing", { proof: { isMet: "no", note: "  " } }],
    ["neither yes nor no", { proof: { isMet: "maybe" } }],
    ["a note of 2,001 letters", { proof: { isMet: "no", note: "가".repeat(2_001) } }],
  ])("is refused with %s", (_, checks) => {
    expect(schema.safeParse({ checks }).success).toBe(false);
  });

  test("has one mark whatever the order of its points", () => {
    const [a, b] = [
      { key: "a", isMet: true, note: null },
      { key: "b", isMet: false, note: "x" },
    ];
    expect(markOfChecks([a, b])).toBe(markOfChecks([b, a]));
    expect(markOfChecks([a])).not.toBe(markOfChecks([{ ...a, isMet: false }]));
  });
});

describe("A supplement request", () => {
  const say = { fieldsMissing: "f", wordsMissing: "w", wordsTooLong: "l", dayWrong: "d" };
  const schema = supplementSchema(say, "2026-11-23", ["summary", "level"]);
  const right = { fields: ["level", "summary"], words: "보완", dueOn: "2026-12-07" };

  test("names questions of the form, in its order", () => {
    expect(schema.parse(right).fields).toEqual(["summary", "level"]);
    expect(schema.parse({ ...right, fields: "level" }).fields).toEqual(["level"]);
  });

  test.each([
    ["no question", { fields: undefined }],
    ["only what the form does not ask", { fields: ["invented"] }],
    ["no words", { words: " " }],
    ["too many words", { words: "가".repeat(4_001) }],
    ["today", { dueOn: "2026-11-23" }],
    ["half a year and a day from now", { dueOn: "2027-05-23" }],
    ["no day", { dueOn: "2026-02-30" }],
  ])("with %s is refused", (_, change) => {
    expect(schema.safeParse({ ...right, ...change }).success).toBe(false);
  });
});

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
