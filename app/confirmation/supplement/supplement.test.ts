import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "#tests/support/property-runs.ts";
import { markChanges } from "./supplement-list.tsx";
import { supplementSchema } from "./supplement-schema.ts";

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

  test("loses no character, and marks nothing against itself", () => {
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

describe("A supplement request", () => {
  const say = { fieldsMissing: "f", wordsMissing: "w", wordsTooLong: "l", dayWrong: "d" };
  const schema = supplementSchema(say, "2026-11-23", ["summary", "level"]);
  const right = { seenRevision: "1", fields: ["level", "summary"], words: "보완", dueOn: "2026-12-07" };

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
