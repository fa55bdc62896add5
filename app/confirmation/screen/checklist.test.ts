import { describe, expect, test } from "vitest";
import { defaultForms } from "#app/confirmation/form/default-forms.ts";
import { checklistSchema } from "./checklist.ts";
import { hashOfChecks } from "./load-screening.server.ts";

describe("The checklist as it is sent", () => {
  const say = { noteMissing: (words: string) => `${words}?`, noteTooLong: () => "long" };
  const { checks } = defaultForms.holding;
  const schema = checklistSchema({ checks, nameOf: (key) => key }, say);

  test("may have gaps", () => {
    expect(schema.parse({ checks: { proof: { isMet: "yes" }, other: {} } })).toEqual([
      { key: "proof", isMet: true, note: null },
    ]);
    expect(schema.parse({})).toEqual([]);
  });

  test("is met in all that was left open, if the officer says so; what was chosen or noted stays", () => {
    const rest = checklistSchema({ checks, nameOf: (key) => key, isRestMet: true }, say);
    const sent = { proof: { isMet: "no", note: "요약서" }, other: { note: "확인함" } };
    const found = rest.parse({ checks: sent });
    expect(found).toHaveLength(checks.length);
    expect(found).toContainEqual({ key: "proof", isMet: false, note: "요약서" });
    expect(found).toContainEqual({ key: "other", isMet: true, note: "확인함" });
    expect(found.filter(({ isMet }) => !isMet)).toHaveLength(1);
  });

  test.each([
    ["what is not met without saying what is missing", { proof: { isMet: "no", note: "  " } }],
    ["neither yes nor no", { proof: { isMet: "maybe" } }],
    ["a note of 2,001 characters", { proof: { isMet: "no", note: "가".repeat(2_001) } }],
  ])("is refused with %s", (_, checks) => {
    expect(schema.safeParse({ checks }).success).toBe(false);
  });

  test("has one mark whatever the order of its points", () => {
    const [a, b] = [
      { key: "a", isMet: true, note: null },
      { key: "b", isMet: false, note: "x" },
    ];
    expect(hashOfChecks([a, b])).toBe(hashOfChecks([b, a]));
    expect(hashOfChecks([a])).not.toBe(hashOfChecks([{ ...a, isMet: false }]));
  });
});
