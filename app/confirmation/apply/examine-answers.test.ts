import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Question } from "#app/confirmation/form/form-definition.ts";
import { answerHash, examineAnswers } from "./examine-answers.server.ts";
import { lengthOf, readAnswer } from "./sent-answers.ts";

const words = { ko: "요약", en: "Summary" };
const text = {
  type: "text",
  key: "summary",
  label: words,
  isRequired: true,
  longest: 10,
} as const satisfies Question;
const line = { ...text, type: "line" } as const satisfies Question;
const choice = {
  type: "choice",
  key: "trl",
  label: words,
  isRequired: true,
  options: [{ value: "trl_1", label: words }],
} as const satisfies Question;

/** A form that showed `was`. */
const sent = (was: string, typed: string, more: Record<string, string> = {}) => ({
  summary: typed,
  "was.summary": answerHash(was),
  ...more,
});
const kept = (value: string): Record<string, string> => (value === "" ? {} : { summary: value });
const examine = (now: string, form: Record<string, string>) => examineAnswers([text], kept(now), form);

describe("What is typed", () => {
  test.each([
    ["NUL", "a\u0000b"],
    ["half of a character", "a\ud800"],
    ["what turns the text around", "a\u202eb"],
  ])("is refused with %s in it", (_, typed) => {
    expect(readAnswer(text, typed)).toEqual({ problem: "unreadable" });
  });

  test("keeps markup and emoji as they are, each counted as one letter", () => {
    expect(readAnswer(text, " <b>👩</b> ")).toEqual({ value: "<b>👩</b>" });
    expect(lengthOf("👩")).toBe(1);
  });

  test("may be as long as the form says, and not a letter longer", () => {
    expect(readAnswer(text, "가".repeat(10))).toEqual({ value: "가".repeat(10) });
    expect(readAnswer(text, "가".repeat(11))).toEqual({ problem: "tooLong" });
  });

  test("has lines only where it may, all of one kind", () => {
    expect(readAnswer(text, "a\r\nb\rc")).toEqual({ value: "a\nb\nc" });
    expect(readAnswer(line, "a\nb")).toEqual({ problem: "unreadable" });
  });

  test("is one of the options where there are some", () => {
    expect(readAnswer(choice, "trl_1")).toEqual({ value: "trl_1" });
    for (const other of ["trl_2", "toString", "__proto__"])
      expect(readAnswer(choice, other)).toEqual({ problem: "noOption" });
  });
});

describe("A form that was opened before somebody else saved", () => {
  test("changes what nobody else changed", () => {
    expect(examine("a", sent("a", "b")).changes).toEqual({ summary: "b" });
  });

  test("leaves alone what its reader did not touch", () => {
    expect(examine("theirs", sent("a", "a"))).toEqual({ changes: {}, problems: {}, conflicts: {} });
  });

  test("shows both where both changed it, and changes nothing", () => {
    expect(examine("theirs", sent("a", "mine"))).toEqual({
      changes: {},
      problems: {},
      conflicts: { summary: "theirs" },
    });
    expect(examine("", sent("a", "mine")).conflicts).toEqual({ summary: null });
  });

  test("keeps what is chosen then, as long as it is what was shown", () => {
    const pick = (seen: string, which: string) => ({
      "seen.summary": answerHash(seen),
      "pick.summary": which,
    });
    expect(examine("theirs", sent("a", "mine", pick("theirs", "mine"))).changes).toEqual({ summary: "mine" });
    expect(examine("theirs", sent("a", "mine", pick("theirs", "theirs"))).changes).toEqual({});
    expect(examine("again", sent("a", "mine", pick("theirs", "mine"))).conflicts).toEqual({
      summary: "again",
    });
  });

  test("never writes over an answer that it has not shown", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        (was, now, typed) => {
          const change = examine(now.trim().normalize("NFC"), sent(was, typed)).changes.summary;
          if (change !== undefined) expect(answerHash(now.trim().normalize("NFC"))).toBe(answerHash(was));
        },
      ),
    );
  });
});
